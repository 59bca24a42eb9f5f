import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type {
  FastifyBaseLogger,
  FastifyError,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import { MollieError } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { addCallControl } from "./call-control.ts";
import { addCertificateControl } from "./certificate-control.ts";
import { addClockControl } from "./clock-control.ts";
import { ControlError } from "./control-error.ts";
import { addDeliveryControl } from "./delivery-control.ts";
import { addFaultControl } from "./fault-control.ts";
import { addMoneyControl } from "./money-control.ts";
import { addPaymentControl } from "./payment-control.ts";
import { addProfileControl } from "./profile-control.ts";
import { addRateLimitControl } from "./rate-limit-control.ts";
import { addSettingsControl } from "./settings-control.ts";
import { addSubscriptionControl } from "./subscription-control.ts";
import { addTokenControl } from "./token-control.ts";

/** What Mollie does not have: the payer, the bank and time itself, at a test's command. Plain JSON, no key. */
export async function controlApi(app: FastifyInstance, { world }: { world: SandboxWorld }): Promise<void> {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error instanceof ControlError ? error.status : statusOf(error);
    if (status === 500) request.log.error(error);
    return reply.status(status).send({ status, error: sentenceOf(error, status) });
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .send({ status: 404, error: `The control API has no ${request.method} ${request.url}.` }),
  );
  const control: ControlApi = app.withTypeProvider<TypeBoxTypeProvider>();
  addPaymentControl(control, world);
  addMoneyControl(control, world);
  addClockControl(control, world);
  addDeliveryControl(control, world);
  addCallControl(control, world);
  addProfileControl(control, world);
  addTokenControl(control, world);
  addSubscriptionControl(control, world);
  addSettingsControl(control, world);
  addFaultControl(control, world);
  addCertificateControl(control, world);
  addRateLimitControl(control, world);
}

export type ControlApi = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** A body or query that does not fit its schema is understood and cannot be accepted: 422, as in Mollie's API. */
function statusOf(error: FastifyError): number {
  if (error instanceof MollieError) return error.status;
  if (error.validation) return 422;
  return error.statusCode ?? 500;
}

function sentenceOf(error: FastifyError, status: number): string {
  return status === 500
    ? "The sandbox met an error of its own; its log has the details."
    : `${error.message.replace(/\.$/, "")}.`;
}
