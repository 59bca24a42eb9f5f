import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OUT_OF_REACH } from "../control/clock-control.ts";
import { decidePayment } from "../payments/decide-payment.ts";
import { PAYMENT_STATUSES } from "../payments/payment-status.ts";
import { fieldsOf, textOf } from "../protocol/nested-fields.ts";
import { parseIsoDuration } from "../world/durations.ts";
import { isWithinReach } from "../world/sandbox-clock.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { back } from "./back.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { addFaultRoutes } from "./fault-routes.ts";
import { addMoneyBackRoutes } from "./money-back-routes.ts";
import { addSubscriptionRoutes } from "./subscription-routes.ts";

/** The overview, its forms, and the addresses that the API gives as links to Mollie's dashboard. */
export async function dashboardRoutes(
  app: FastifyInstance,
  { world }: { world: SandboxWorld },
): Promise<void> {
  app.get("/", (request, reply) => {
    const query = fieldsOf(request.query);
    const shown = { payment: textOf(query["payment"]), problem: textOf(query["problem"]) };
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(dashboardPage(world, shown));
  });

  app.post<{ Params: { id: string } }>("/dashboard/payments/:id", (request, reply) => {
    const payment = world.state.payments.get(request.params.id);
    const status = PAYMENT_STATUSES.find((known) => known === fieldsOf(request.body)["status"]);
    if (!payment || !status)
      return back(reply, `There is no payment ${request.params.id}, or no such status.`);
    return back(reply, decidePayment(world, payment, { status, method: null }));
  });

  addMoneyBackRoutes(app, world);
  addFaultRoutes(app, world);
  addSubscriptionRoutes(app, world);

  app.post("/dashboard/clock", (request, reply) => advanceClock(world, { request, reply }));

  app.get<{ Params: { id: string } }>("/dashboard/:organization/payments/:id", (request, reply) =>
    reply.redirect(`/?payment=${encodeURIComponent(request.params.id)}`),
  );
  app.get("/dashboard/:organization/settings/profiles/:id", (_request, reply) => reply.redirect("/"));
}

async function advanceClock(
  world: SandboxWorld,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const durationMs = parseIsoDuration(textOf(fieldsOf(request.body)["advance"]) ?? "");
  if (durationMs === null) return back(reply, "That is no duration.");
  if (!isWithinReach(world.clock.now() + durationMs)) return back(reply, `${OUT_OF_REACH}.`);
  await world.agenda.advance(durationMs);
  return back(reply, null);
}
