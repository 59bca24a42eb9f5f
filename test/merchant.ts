import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import type { Tx } from "../src/db/tx.ts";
import { type InvoiceId, randomToken } from "../src/ids/ids.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { createApiKey, createMerchant } from "../src/merchants/create-merchant.ts";
import { activateMollie } from "../src/merchants/power-ups.ts";
import { connectMollie } from "../src/mollie-connections/connect-mollie.ts";
import type { PaymentAnswer } from "../src/payments/payment-schemas.ts";
import { type Platform, type World, worldOf } from "../src/world/world.ts";

export type Answer<T = unknown> = { status: number; headers: Headers; body: T };

/** A merchant with the Power-Up, a connection to the sandbox and an API key; a test may want several. */
export async function merchantIn(
  platform: Platform,
  { name, connect = true }: { name: string; connect?: boolean },
) {
  const merchantId = platform.newId("merchant");
  const world = worldOf(platform, { merchantId, source: "api" });
  const apiKey = await world.atomically("test: merchant", async (tx) => {
    await createMerchant(tx, { details: { name, package: "pro", iban: "NL91ABNA0417164300" } });
    await activateMollie(tx);
    return createApiKey(tx, { name: "test", key: `vk_${randomToken()}` });
  });
  if (connect) await connectMollie(world, { apiKey: DEFAULT_LIVE_KEY });
  const api = apiOf(platform.publicUrl, apiKey);
  return { merchantId, world, apiKey, api, ...doings(api, world) };
}

/** Steps that many tests begin with, by the API. */
function doings(api: Api, world: World) {
  async function must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await api<T>(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  return {
    must,

    async drafted(fields: Record<string, unknown> = {}): Promise<InvoiceAnswer> {
      return must<InvoiceAnswer>("POST", "/invoices", { ...AN_INVOICE, ...fields });
    },

    /** An open invoice over 121.00 with its pay link, unless the test says otherwise. */
    async issued(fields: Record<string, unknown> = {}): Promise<InvoiceAnswer> {
      const draft = await must<InvoiceAnswer>("POST", "/invoices", { ...AN_INVOICE, ...fields });
      const issued = await must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
      if (issued.status === "open") await must("POST", `/invoices/${draft.id}/pay-link`);
      return must<InvoiceAnswer>("GET", `/invoices/${draft.id}`);
    },

    invoice: (id: InvoiceId) => must<InvoiceAnswer>("GET", `/invoices/${id}`),

    /** Newest first. */
    async payments(id: InvoiceId): Promise<PaymentAnswer[]> {
      return (await must<{ data: PaymentAnswer[] }>("GET", `/invoices/${id}/payments`)).data;
    },

    async events(id: InvoiceId): Promise<string[]> {
      const timeline = await must<{ data: { type: string }[] }>("GET", `/invoices/${id}/timeline`);
      return timeline.data.map(({ type }) => type);
    },

    /** Keys of the invoice's ledger transactions, oldest first. */
    ledgerKeys: (id: InvoiceId) =>
      world.read(async ({ sql }: Tx) => {
        const rows = await sql<{ key: string }[]>`
          select key from ledger_transactions where invoice_id = ${id} order by booked_at, id`;
        return rows.map(({ key }) => key);
      }),
  };
}

/** A draft over 121.00 euros, 21.00 of it VAT. */
export const AN_INVOICE = {
  customer: { name: "Bakkerij De Korenaar", email: "administratie@korenaar.example" },
  currency: "EUR",
  lines: [{ description: "Onderhoud cv-ketel", quantity: "1", unitPrice: "100.00", vatRate: "21" }],
};

export type Api = <T = unknown>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<T>>;

/** The REST API as a client meets it: over HTTP, with a key. */
export function apiOf(publicUrl: string, apiKey: string): Api {
  return async (method, path, body, headers = {}) => {
    const isJson = body !== undefined && typeof body !== "string" && !(body instanceof Uint8Array);
    const answer = await fetch(`${publicUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(isJson ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isJson ? JSON.stringify(body) : (body as string | Uint8Array<ArrayBuffer>) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === "" ? null : JSON.parse(text),
    };
  };
}
