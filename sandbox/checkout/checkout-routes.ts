import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { METHODS } from "../methods/method-catalogue.ts";
import { methodImage } from "../methods/method-image.ts";
import { suitableMethods } from "../methods/suitable-methods.ts";
import { chooseMethod } from "../payments/choose-method.ts";
import { type Payment, presetMethod } from "../payments/payment.ts";
import { checkoutUrl, testModeUrl } from "../payments/payment-answer.ts";
import { paymentQr } from "../payments/payment-qr.ts";
import { isFinal } from "../payments/payment-status.ts";
import { wishOf } from "../payments/payment-wish.ts";
import { fieldsOf, textOf } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { applyOutcome, giveUp, type NextStop, shopUrl } from "./apply-outcome.ts";
import type { CheckoutView } from "./checkout-page.ts";
import { completedPage, noPaymentPage } from "./completed-page.ts";
import { methodPage } from "./method-page.ts";
import { offeredOutcomes } from "./offered-outcomes.ts";
import { outcomePage } from "./outcome-page.ts";
import { languageFor, rememberLanguage } from "./payer-language.ts";

type Visit = { readonly payment: Payment; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** The payer's pages. Nothing changes by looking; whatever is decided comes as a form and ends in a redirect. */
export async function checkoutRoutes(
  app: FastifyInstance,
  { world }: { world: SandboxWorld },
): Promise<void> {
  const page = (visit: (visit: Visit) => FastifyReply) => (request: FastifyRequest, reply: FastifyReply) => {
    reply.type("text/html; charset=utf-8").header("cache-control", "no-store");
    rememberLanguage(request, reply);
    const payment = paymentOf(world, request);
    return payment
      ? visit({ payment, request, reply })
      : reply.status(404).send(noPaymentPage(languageFor(request, null)));
  };
  app.get(
    "/checkout/select-method/:token",
    page((visit) => showChoice(world, visit)),
  );
  app.post(
    "/checkout/select-method/:token",
    page((visit) => takeChoice(world, visit)),
  );
  app.get(
    "/checkout/test-mode",
    page((visit) => showOutcomes(world, visit)),
  );
  app.post(
    "/checkout/test-mode",
    page((visit) => takeOutcome(world, visit)),
  );
  app.post(
    "/checkout/leave/:token",
    page((visit) => leave(world, visit)),
  );
  app.get(
    "/checkout/completed/:token",
    page((visit) => showCompleted(world, visit)),
  );

  app.get<{ Params: { file: string } }>("/method-images/:file", (request, reply) => {
    const method = METHODS.get(request.params.file.replace(/\.svg$/, ""));
    return method ? reply.type("image/svg+xml").send(methodImage(method)) : reply.status(404).send();
  });
}

function showChoice(world: SandboxWorld, visit: Visit): FastifyReply {
  const { payment, reply } = visit;
  if (cannotChoose(payment)) return onward(world, visit);
  return reply.send(methodPage(viewOf(world, visit), { methods: offeredMethods(world, payment) }));
}

function takeChoice(world: SandboxWorld, visit: Visit): FastifyReply {
  const { payment, request, reply } = visit;
  const method = offeredMethods(world, payment).find(
    (offered) => offered.id === fieldsOf(request.body)["method"],
  );
  if (cannotChoose(payment) || !method) return onward(world, visit);
  chooseMethod(world, payment, { method: method.id });
  return reply.redirect(testModeUrl(world, payment), 303);
}

function showOutcomes(world: SandboxWorld, visit: Visit): FastifyReply {
  const { payment, request, reply } = visit;
  // An address with a method that is not the chosen one is from an earlier try, in another tab or in the history.
  if (
    payment.method === null ||
    fieldsOf(request.query)["method"] !== payment.method ||
    isFinal(payment.status)
  )
    return onward(world, visit);
  const view = viewOf(world, visit);
  const qrCode = paymentQr(payment, { checkoutUrl: checkoutUrl(world, payment), payee: view.shop });
  return reply.send(outcomePage(view, { outcomes: offeredOutcomes(payment), qrCode }));
}

function takeOutcome(world: SandboxWorld, visit: Visit): FastifyReply {
  const { payment, request } = visit;
  const outcome = offeredOutcomes(payment).find(
    (offered) => offered === fieldsOf(request.body)["final_state"],
  );
  if (!outcome || fieldsOf(request.query)["method"] !== payment.method) return onward(world, visit);
  return goTo(world, { ...visit, stop: applyOutcome(world, payment, { outcome }) });
}

function leave(world: SandboxWorld, visit: Visit): FastifyReply {
  const { payment } = visit;
  if (payment.status !== "open") return onward(world, visit);
  return goTo(world, { ...visit, stop: giveUp(world, payment) });
}

function showCompleted(world: SandboxWorld, visit: Visit): FastifyReply {
  if (!isFinal(visit.payment.status)) return onward(world, visit);
  return visit.reply.send(completedPage(viewOf(world, visit)));
}

/** The page at which the payment is now. */
function onward(world: SandboxWorld, { payment, reply }: Visit): FastifyReply {
  const completed = `${world.url}/checkout/completed/${payment.checkoutToken}`;
  return reply.redirect(isFinal(payment.status) ? completed : checkoutUrl(world, payment), 303);
}

function goTo(world: SandboxWorld, { stop, ...visit }: Visit & { stop: NextStop }): FastifyReply {
  const shop = stop === "choice" ? null : shopUrl(visit.payment, stop);
  return shop === null ? onward(world, visit) : visit.reply.redirect(shop, 303);
}

function cannotChoose(payment: Payment): boolean {
  return payment.status !== "open" || payment.awaitsTransfer || presetMethod(payment) !== null;
}

function offeredMethods(world: SandboxWorld, payment: Payment) {
  const profile = world.state.profiles.get(payment.profileId);
  return profile ? suitableMethods(profile, wishOf(payment)) : [];
}

function viewOf(world: SandboxWorld, { payment, request }: Visit): CheckoutView {
  const shop = world.state.profiles.get(payment.profileId)?.name ?? "";
  return { payment, shop, language: languageFor(request, payment), path: request.url };
}

/** By the token in the path, or behind the "3." of Mollie's test mode. */
function paymentOf(world: SandboxWorld, request: FastifyRequest): Payment | null {
  const token = fieldsOf(request.params)["token"] ?? tokenInQuery(request);
  return (typeof token === "string" && world.state.payments.withCheckoutToken(token)) || null;
}

function tokenInQuery(request: FastifyRequest): string | null {
  return textOf(fieldsOf(request.query)["token"])?.replace(/^3\./, "") ?? null;
}
