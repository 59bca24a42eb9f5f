import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import type { NewLogEntry } from "../integration-log/integration-log-queries.ts";
import type { MollieOperation } from "../integration-log/operations.ts";
import { writeLog } from "../integration-log/write-log.ts";
import type { Caller, MollieAnswer, MollieExchange } from "../mollie/mollie-http.ts";
import type { World } from "../world/world.ts";
import { type MollieConnection, noteTrouble } from "./mollie-connection-queries.ts";

type About = { operation: MollieOperation; invoiceId?: InvoiceId; paymentId?: PaymentId };

/**
 * Asks Mollie with a stored key, outside any transaction, and notes every exchange in the integration log. A key that
 * Mollie no longer takes is remembered with the connection, and forgotten when it works again.
 */
export async function askMollie<T>(
  world: World,
  connection: MollieConnection,
  { ask, ...about }: About & { ask: (caller: Caller) => Promise<MollieAnswer<T>> },
): Promise<MollieAnswer<T>> {
  if (connection.keyCiphertext === null) return FORGOTTEN;
  const apiKey = world.vault.open(connection.keyCiphertext, { context: connection.id });
  const answer = await askWithKey(world, { apiKey, ask, ...about });
  const trouble = troubleWithKey(answer);
  if (trouble !== connection.trouble && answer.kind !== "unknown") {
    await world.atomically("mollie connection: note trouble", (tx) =>
      noteTrouble(tx, { id: connection.id, trouble }),
    );
  }
  return answer;
}

/** As if Mollie refused the key: whoever forgot it meant that nothing is asked with it any more. */
const FORGOTTEN: MollieAnswer<never> = {
  kind: "refused",
  status: 401,
  detail: "The API key was forgotten; connect with a key of the same profile to ask about its payments.",
  field: null,
};

/** The same with a key that is not stored (yet). */
export async function askWithKey<T>(
  world: World,
  { apiKey, ask, ...about }: About & { apiKey: string; ask: (caller: Caller) => Promise<MollieAnswer<T>> },
): Promise<MollieAnswer<T>> {
  const exchanges: MollieExchange[] = [];
  const answer = await ask({ apiKey, note: (exchange) => exchanges.push(exchange) });
  for (const exchange of exchanges) await writeLog(world, asLogEntry(exchange, about));
  return answer;
}

/** Whether the key was refused, and not the request: that says nothing of what was asked for. */
export function isAboutTheKey(answer: { kind: string; status?: number }): boolean {
  return answer.kind === "refused" && (answer.status === 401 || answer.status === 403);
}

/** The key was refused, not the request: the merchant has to do something, and no other request will go better. */
function troubleWithKey<T>(answer: MollieAnswer<T>): string | null {
  if (answer.kind !== "refused") return null;
  if (answer.status === 401) return "Mollie no longer accepts the API key; connect with a new one.";
  if (answer.status === 403)
    return "Mollie does not allow this API key to make payments; look in Mollie's dashboard.";
  return null;
}

function asLogEntry(exchange: MollieExchange, { operation, invoiceId, paymentId }: About): NewLogEntry {
  const { outcome, message } = tell(exchange);
  return {
    direction: "out",
    integration: "mollie",
    operation,
    outcome,
    message,
    httpMethod: exchange.method,
    url: exchange.url,
    httpStatus: exchange.status,
    durationMs: exchange.durationMs,
    invoiceId: invoiceId ?? null,
    paymentId: paymentId ?? null,
    request: readable(exchange.request),
    answer: exchange.answer,
  };
}

function tell({ status, answer, failure }: MollieExchange): Pick<NewLogEntry, "outcome" | "message"> {
  if (status === null) return { outcome: "failed", message: failure ?? "No answer." };
  if (status < 300) return { outcome: "ok", message: "Mollie answered." };
  const detail =
    typeof answer === "object" && answer !== null && "detail" in answer
      ? String(answer.detail)
      : `Status ${status}.`;
  return { outcome: status >= 500 || status === 429 ? "failed" : "refused", message: detail };
}

/** The body was kept as the text that was sent; in the log it is easier to read as what it says. */
function readable(request: unknown): unknown {
  if (typeof request !== "string") return null;
  try {
    return JSON.parse(request);
  } catch {
    return request;
  }
}
