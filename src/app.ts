import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import reference from "@scalar/fastify-api-reference";
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { activityRoutes } from "./activity/activity-routes.ts";
import { API_REFERENCE } from "./app/api-reference.ts";
import { authenticate } from "./app/authenticate.ts";
import { backofficePages } from "./app/backoffice-pages.ts";
import { checkRights } from "./app/check-rights.ts";
import { healthRoutes } from "./app/health-routes.ts";
import { logRefusals } from "./app/log-refusals.ts";
import { merchantRoutes } from "./app/merchant-routes.ts";
import { openApi } from "./app/open-api.ts";
import { keepRouteTable } from "./app/route-table.ts";
import { DOCS_CSP, PAGES_CSP } from "./app/security-headers.ts";
import { sessionRoutes } from "./app/session-routes.ts";
import { setupRoutes } from "./app/setup-routes.ts";
import { booksRoutes } from "./audit/books-routes.ts";
import { seconds } from "./clock/clock.ts";
import { customerRoutes } from "./customers/customer-routes.ts";
import { eventRoutes } from "./events/event-routes.ts";
import { acceptEmptyJson } from "./http/accept-empty-json.ts";
import { endPromptly } from "./http/end-promptly.ts";
import { answerProblems, answerUnreadableAddress } from "./http/problem-answers.ts";
import { serializerCompiler } from "./http/serialization.ts";
import { validatorCompiler } from "./http/validation.ts";
import { integrationLogRoutes } from "./integration-log/integration-log-routes.ts";
import { draftRoutes } from "./invoices/draft-routes.ts";
import { importRoutes } from "./invoices/import-routes.ts";
import { invoiceListRoutes } from "./invoices/invoice-list-routes.ts";
import { invoiceRoutes } from "./invoices/invoice-routes.ts";
import { numberSeriesRoutes } from "./invoices/number-series-routes.ts";
import { settlementRoutes } from "./invoices/settlement-routes.ts";
import { surplusRoutes } from "./invoices/surplus-routes.ts";
import { transactionTypeRoutes } from "./invoices/transaction-type-routes.ts";
import { ublRoutes } from "./invoices/ubl-routes.ts";
import { ledgerRoutes } from "./ledger/ledger-routes.ts";
import { mailRoutes } from "./mail/mail-routes.ts";
import { mailSettingsRoutes } from "./mail/mail-settings-routes.ts";
import { findPageRoutes } from "./merchants/find-page-routes.ts";
import { marketplaceRoutes } from "./merchants/marketplace-routes.ts";
import { settingsRoutes } from "./merchants/settings-routes.ts";
import { mollieConnectionRoutes } from "./mollie-connections/mollie-connection-routes.ts";
import { overviewRoutes } from "./overview/overview-routes.ts";
import { documentRoutes } from "./pay-links/documents/document-routes.ts";
import { findInvoiceRoutes } from "./pay-links/find/find-invoice-routes.ts";
import { payLinkRoutes } from "./pay-links/pay-link-routes.ts";
import { previewRoutes } from "./pay-links/preview-routes.ts";
import { mollieKeyRoutes } from "./payments/mollie-key-routes.ts";
import { mollieWebhookRoutes } from "./payments/mollie-webhook-routes.ts";
import { moneyListRoutes } from "./payments/money-list-routes.ts";
import { paymentRoutes } from "./payments/payment-routes.ts";
import { refundRoutes } from "./payments/refund-routes.ts";
import { reminderRoutes } from "./reminders/reminder-routes.ts";
import { reminderSchemeRoutes } from "./reminders/reminder-scheme-routes.ts";
import { ownAccountRoutes } from "./sign-in/own-account-routes.ts";
import { ownSessionRoutes } from "./sign-in/own-session-routes.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import { signInRoutes } from "./sign-in/sign-in-routes.ts";
import { joinRoutes } from "./team/join-routes.ts";
import { roleRoutes } from "./team/role-routes.ts";
import { signInPolicyRoutes } from "./team/sign-in-policy-routes.ts";
import { teamRoutes } from "./team/team-routes.ts";
import { honourIdempotencyKeys } from "./world/idempotency.ts";
import type { Platform } from "./world/world.ts";

export type AppOptions = {
  platform: Platform;
  signIn: SignIn;
  isDemo: boolean;
  /** Origins of checkouts beside Mollie's own: the sandbox's. */
  checkoutOrigins: readonly string[];
  /** Addresses of reverse proxies whose forwarding headers count. */
  trustProxy: readonly string[];
  /** Bearer token for `/metrics`; null lets loopback in and nobody else. */
  metricsToken: string | null;
  /** Opens the page that makes the first merchant; without it there is no such page. */
  setupToken?: string | null;
};

/** An invoice of a thousand long lines is half of this. */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** A slow client may not hold a connection for ever. */
const LONGEST_REQUEST_MS = seconds(30);

/** The application, apart from the process that serves it: tests call it without a port, `npm start` gives it one. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { platform, signIn, isDemo } = options;
  const log: FastifyBaseLogger = platform.log;
  const app = Fastify({
    loggerInstance: log,
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: LONGEST_REQUEST_MS,
    trustProxy: options.trustProxy.length === 0 ? false : [...options.trustProxy],
    // Keep-alive connections that wait for their next request do not hold up the end.
    forceCloseConnections: "idle",
    frameworkErrors: answerUnreadableAddress,
  }).withTypeProvider<TypeBoxTypeProvider>();

  keepRouteTable(app);
  endPromptly(app);
  acceptEmptyJson(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGES_CSP },
    // Only where the public address is https does it make sense to insist on it.
    hsts: platform.publicUrl.startsWith("https:"),
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(rateLimit, { global: false });
  await app.register(swagger, openApi({ publicUrl: platform.publicUrl }));

  await app.register(
    async (api) => {
      authenticate(api, { platform, signIn });
      checkRights(api);
      honourIdempotencyKeys(api);
      logRefusals(api);
      await api.register(sessionRoutes);
      await api.register(merchantRoutes, { isDemo });
      await api.register(settingsRoutes);
      await api.register(findPageRoutes);
      await api.register(marketplaceRoutes);
      await api.register(mollieConnectionRoutes);
      await api.register(mollieKeyRoutes);
      await api.register(customerRoutes);
      await api.register(invoiceListRoutes);
      await api.register(draftRoutes);
      await api.register(invoiceRoutes);
      await api.register(previewRoutes);
      await api.register(documentRoutes);
      await api.register(importRoutes);
      await api.register(ublRoutes);
      await api.register(settlementRoutes);
      await api.register(surplusRoutes);
      await api.register(mailRoutes);
      await api.register(mailSettingsRoutes);
      await api.register(reminderRoutes);
      await api.register(reminderSchemeRoutes);
      await api.register(numberSeriesRoutes);
      await api.register(transactionTypeRoutes);
      await api.register(paymentRoutes);
      await api.register(refundRoutes);
      await api.register(moneyListRoutes);
      await api.register(overviewRoutes);
      await api.register(booksRoutes);
      await api.register(ledgerRoutes);
      await api.register(integrationLogRoutes);
      await api.register(eventRoutes);
      await api.register(teamRoutes);
      await api.register(roleRoutes);
      await api.register(signInPolicyRoutes);
      await api.register(activityRoutes);
    },
    { prefix: "/api/v1" },
  );
  await app.register(mollieWebhookRoutes, { platform });
  await app.register(payLinkRoutes, { platform, checkoutOrigins: options.checkoutOrigins });
  await app.register(findInvoiceRoutes, { platform });
  await app.register(ownAccountRoutes, { signIn });
  await app.register(ownSessionRoutes, { signIn });
  await app.register(joinRoutes, { platform, signIn });
  await app.register(signInRoutes, { signIn, publicUrl: platform.publicUrl });
  const { setupToken = null } = options;
  if (setupToken !== null) await app.register(setupRoutes, { platform, signIn, token: setupToken });
  await app.register(healthRoutes, { platform, metricsToken: options.metricsToken });
  await app.register(async (docs) => {
    docs.addHook("onRequest", async (_request, reply) => {
      reply.header("content-security-policy", DOCS_CSP);
    });
    docs.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
    await docs.register(reference, { routePrefix: "/docs", configuration: API_REFERENCE });
  });
  await app.register(backofficePages);
  return app;
}
