import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { idPattern, type TransactionTypeId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { ExternalPaymentType } from "./external-payment-queries.ts";
import {
  archiveTransactionType,
  insertTransactionType,
  listTransactionTypes,
  readTransactionType,
  type TransactionType,
} from "./transaction-type-queries.ts";
import type { TransactionTypeAnswer, TransactionTypeInput } from "./transaction-type-schemas.ts";

const BUILT_IN = ["bank", "cash", "card_reader", "other"] as const satisfies ExternalPaymentType[];

/** Those that can be chosen: the built-in ones, then the merchant's own. */
export async function showTransactionTypes(tx: Tx): Promise<TransactionTypeAnswer[]> {
  const own = await listTransactionTypes(tx);
  return [
    ...BUILT_IN.map((id) => ({ id, name: null, booksAs: id, isBuiltIn: true, createdAt: null })),
    ...own.map(showOwn),
  ];
}

/** Adds a type; two that are offered never have the same name. */
export async function addTransactionType(
  tx: Tx,
  { input }: { input: TransactionTypeInput },
): Promise<TransactionTypeAnswer> {
  const type = { id: tx.newId("transactionType"), name: input.name.trim(), booksAs: input.booksAs };
  if (!(await insertTransactionType(tx, type))) {
    const detail = say('There is a type "{{name}}" already; choose another name.', { name: type.name });
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/name", detail }] });
  }
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["transactionTypes"], to: type.name } });
  return showOwn({ ...type, createdAt: tx.now });
}

/** Offers a type no longer; payments that have it keep it. */
export async function withdrawTransactionType(tx: Tx, { id }: { id: TransactionTypeId }): Promise<void> {
  const type = await readTransactionType(tx, { id });
  if (!type) throw new Problem("not_found", { detail: say("There is no transaction type {{id}}.", { id }) });
  if (type.archivedAt !== null) return;
  await archiveTransactionType(tx, { id });
  await recordEvent(tx, {
    type: "settings.changed",
    data: { changed: ["transactionTypes"], from: type.name },
  });
}

/** What a payment of this type is booked as, and the merchant's type if it is one. */
export async function readPaymentType(
  tx: Tx,
  { type }: { type: string },
): Promise<{ booksAs: ExternalPaymentType; own: Pick<TransactionType, "id" | "name"> | null }> {
  const builtIn = BUILT_IN.find((one) => one === type);
  if (builtIn) return { booksAs: builtIn, own: null };
  const own = TYPE_ID.test(type) ? await readTransactionType(tx, { id: type }) : null;
  if (own && own.archivedAt === null) return { booksAs: own.booksAs, own };
  const detail = say('There is no type "{{type}}"; use {{types}} or one of your own transaction types.', {
    type,
    types: BUILT_IN.join(", "),
  });
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/type", detail }] });
}

const TYPE_ID = new RegExp(idPattern("transactionType"));

function showOwn({
  id,
  name,
  booksAs,
  createdAt,
}: Omit<TransactionType, "archivedAt">): TransactionTypeAnswer {
  return { id, name, booksAs, isBuiltIn: false, createdAt: createdAt.toISOString() };
}
