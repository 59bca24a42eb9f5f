import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { noPaymentPage } from "../checkout/completed-page.ts";
import { languageFor } from "../checkout/payer-language.ts";
import { checkoutUrl } from "../payments/payment-answer.ts";
import { fieldsOf, textOf } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";
import { paymentLinkPage } from "./payment-link-page.ts";
import { linkState } from "./payment-link-state.ts";
import { startLinkPayment } from "./start-link-payment.ts";

/** The page of a payment link. Looking is noted, as an opened link cannot be deleted; a payment comes with the button. */
export async function paymentLinkRoutes(
  app: FastifyInstance,
  { world }: { world: SandboxWorld },
): Promise<void> {
  app.get("/payment-links/payment/:token", (request, reply) => {
    const link = linkOf(world, request);
    if (!link)
      return reply
        .status(404)
        .type(HTML)
        .send(noPaymentPage(languageFor(request, null)));
    link.wasOpened = true;
    world.changed();
    return show(world, { link, request, reply, refused: null });
  });

  app.post("/payment-links/payment/:token", (request, reply) => {
    const link = linkOf(world, request);
    if (!link)
      return reply
        .status(404)
        .type(HTML)
        .send(noPaymentPage(languageFor(request, null)));
    if (linkState(world, link) !== "open") return show(world, { link, request, reply, refused: null });
    const typed = textOf(fieldsOf(request.body)["amount"]);
    const payment = startLinkPayment(world, link, { typed });
    if (!payment) return show(world, { link, request, reply, refused: typed ?? "" });
    return reply.redirect(checkoutUrl(world, payment), 303);
  });
}

const HTML = "text/html; charset=utf-8";

function show(
  world: SandboxWorld,
  visit: { link: PaymentLink; request: FastifyRequest; reply: FastifyReply; refused: string | null },
): FastifyReply {
  const { link, request, reply, refused } = visit;
  const state = linkState(world, link);
  const shop = world.state.profiles.get(link.profileId)?.name ?? "";
  // What no longer works says so to programs as well: 410 is gone.
  reply.status(state === "archived" || state === "expired" ? 410 : refused !== null ? 422 : 200);
  return reply
    .type(HTML)
    .header("cache-control", "no-store")
    .send(paymentLinkPage({ link, shop, state, language: languageFor(request, null), refused }));
}

function linkOf(world: SandboxWorld, request: FastifyRequest): PaymentLink | null {
  const token = fieldsOf(request.params)["token"];
  for (const link of world.state.paymentLinks.values()) if (link.token === token) return link;
  return null;
}
