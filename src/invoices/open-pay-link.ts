import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { type InvoiceId, randomToken } from "../ids/ids.ts";
import { isMollieActive } from "../merchants/power-ups.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import {
  type MollieConnection,
  readActiveConnection,
} from "../mollie-connections/mollie-connection-queries.ts";
import { fits } from "../mollie-connections/offered-methods.ts";
import { type Money, money, toJson } from "../money/money.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { type IssuedInvoice, isIssued, payableMinor } from "./invoice.ts";
import { readInvoice } from "./invoice-queries.ts";
import { lockIssued } from "./lock-issued.ts";
import { insertPayLink } from "./pay-link-queries.ts";
import { type PayLinkRow, readPayLinks } from "./related-queries.ts";

/**
 * "Create payment": opens the permanent pay link, or returns the one there is. Before the first time it makes sure that
 * paying can work: the Power-Up is active, Mollie takes our key, and a method fits the amount.
 */
export async function openPayLink(
  world: World,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<{ payLink: PayLinkRow; amount: Money; isNew: boolean }> {
  const { invoice, payLink, connection } = await world.read((tx) => lookAt(tx, { invoiceId }));
  const amount = money(payableMinor(invoice), invoice.currency);
  if (payLink) return { payLink, amount, isNew: false };
  invariant(connection, "Without a pay link there is a connection, or a problem was thrown.");
  await requireMethodThatFits(world, { connection, invoice, amount });
  return world.atomically("open pay link", async (tx) => {
    await lockIssued(tx, { id: invoiceId });
    const [existing] = await readPayLinks(tx, { ids: [invoiceId] });
    if (existing) return { payLink: existing, amount, isNew: false };
    return { payLink: await addPayLink(tx, { invoice }), amount, isNew: true };
  });
}

/** Stores a new link; the invoice's row is locked. */
export async function addPayLink(tx: Tx, { invoice }: { invoice: IssuedInvoice }): Promise<PayLinkRow> {
  const payLink = { invoiceId: invoice.id, token: randomToken(), createdAt: tx.now };
  const id = tx.newId("payLink");
  await insertPayLink(tx, { id, ...payLink });
  await recordEvent(tx, { type: "pay_link.opened", invoiceId: invoice.id, mode: invoice.mode });
  return payLink;
}

async function lookAt(
  tx: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<{ invoice: IssuedInvoice; payLink: PayLinkRow | null; connection: MollieConnection | null }> {
  const invoice = await readInvoice(tx, { id: invoiceId });
  if (!invoice)
    throw new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id: invoiceId }) });
  if (!isIssued(invoice)) {
    throw new Problem("invoice_not_open", { detail: say("The invoice is a draft; issue it first.") });
  }
  const [payLink] = await readPayLinks(tx, { ids: [invoiceId] });
  if (payLink) return { invoice, payLink, connection: null };
  if (invoice.status !== "open") {
    throw new Problem("invoice_settled", {
      detail: say("Invoice {{number}} is {{status}}; there is nothing left to ask for.", {
        number: invoice.number,
        status: say(invoice.status),
      }),
    });
  }
  if (!(await isMollieActive(tx))) {
    throw new Problem("power_up_inactive", { detail: say("Activate the Mollie Power-Up first.") });
  }
  const connection = await readActiveConnection(tx);
  if (!connection) {
    throw new Problem("mollie_not_connected", {
      detail: say("Connect Mollie first, under Settings, Software integrations, Mollie."),
    });
  }
  if (connection.mode !== invoice.mode) {
    throw new Problem("mode_mismatch", {
      detail: say(
        "The invoice was issued in {{invoiceMode}} mode and Mollie is connected with a {{mode}} key.",
        { invoiceMode: say(invoice.mode), mode: say(connection.mode) },
      ),
    });
  }
  return { invoice, payLink: null, connection };
}

async function requireMethodThatFits(
  world: World,
  { connection, invoice, amount }: { connection: MollieConnection; invoice: IssuedInvoice; amount: Money },
): Promise<void> {
  const answer = await askMollie(world, connection, {
    operation: "Check payment methods",
    invoiceId: invoice.id,
    ask: (caller) =>
      world.mollie.listMethods(caller, { amount: toJson(amount), billingCountry: invoice.billTo.country }),
  });
  switch (answer.kind) {
    case "done":
      if (answer.value._embedded.methods.length === 0) throw noMethodFits(amount);
      return;
    case "refused":
      if (answer.status === 401 || answer.status === 403) {
        throw new Problem("mollie_not_connected", {
          detail: say("Mollie no longer accepts the API key; connect with a new one under Settings."),
        });
      }
      throw noMethodFits(amount);
    case "unknown":
      // The link is ours and lasts for years; that Mollie is away for a minute should not stop it from being sent.
      if (!connection.methods.some((method) => fits(method, amount))) throw noMethodFits(amount);
  }
}

function noMethodFits(amount: Money): Problem {
  const { value, currency } = toJson(amount);
  return new Problem("mollie_no_method_fits", {
    detail: say(
      "None of the methods that are active at Mollie takes {{amount}}; activate one that does, or ask for a bank transfer.",
      { amount: { value, currency } },
    ),
  });
}
