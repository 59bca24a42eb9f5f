import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { type FieldError, Problem } from "../problems/problems.ts";
import { readBic, readIban, readRegistrationNumber, readVatNumber } from "./company-numbers.ts";
import { lockMerchant, type MerchantDetails, updateMerchant } from "./merchant-queries.ts";
import { deleteText, putText, type TextName } from "./merchant-text-queries.ts";
import { settingsChanges } from "./settings-changes.ts";
import type { SettingsPatch } from "./settings-schemas.ts";
import { showSettings } from "./show-settings.ts";

/** Changes what the patch names and leaves the rest; null clears a field. Documents issued before keep what they say. */
export async function changeSettings(tx: Tx, { patch }: { patch: SettingsPatch }): Promise<void> {
  const before = await lockMerchant(tx);
  const shownBefore = await showSettings(tx);
  const { address, texts, ...named } = patch;
  const country = address?.country ?? before.country;
  const given = { ...named, ...address, ...checkedNumbers(patch, { country }) };
  const details: MerchantDetails = { ...before, ...cleaned(given) };
  await updateMerchant(tx, details);
  await changeTexts(tx, { name: "payment_instruction", texts: texts?.paymentInstruction });
  await changeTexts(tx, { name: "thank_you", texts: texts?.thankYou });
  const changes = settingsChanges(shownBefore, await showSettings(tx));
  await recordEvent(tx, { type: "settings.changed", data: { changed: Object.keys(patch), changes } });
}

/** The numbers as they are kept; every one that is wrong is named at once. */
function checkedNumbers(patch: SettingsPatch, { country }: { country: string }) {
  const readers = {
    iban: readIban,
    bic: readBic,
    vatNumber: readVatNumber,
    registrationNumber: (typed: string) => readRegistrationNumber(typed, { country }),
  };
  const errors: FieldError[] = [];
  const kept: Partial<Record<keyof typeof readers, string | null>> = {};
  for (const [field, read] of entriesOf(readers)) {
    const typed = patch[field];
    if (typed === undefined) continue;
    const reading = typed === null || typed.trim() === "" ? { value: null } : read(typed);
    if ("mend" in reading) errors.push({ pointer: `/${field}`, detail: reading.mend });
    else kept[field] = reading.value;
  }
  const [first] = errors;
  if (first) throw new Problem("invalid_request", { detail: first.detail, errors });
  return kept;
}

/** Texts without the spaces around them; an empty one is none. */
function cleaned(given: Record<string, unknown>): Partial<MerchantDetails> {
  const entries = Object.entries(given).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (typeof value !== "string") return [[field, value]];
    const text = field === "brandColor" ? value.toLowerCase() : value.trim();
    return [[field, text === "" ? null : text]];
  });
  // justified: the patch's schema has exactly these fields with these types, and a name is never only spaces
  return Object.fromEntries(entries) as Partial<MerchantDetails>;
}

async function changeTexts(
  tx: Tx,
  { name, texts }: { name: TextName; texts: Partial<Record<Language, string | null>> | undefined },
): Promise<void> {
  for (const language of LANGUAGES) {
    const text = texts?.[language];
    if (text === undefined) continue;
    if (text === null || text.trim() === "") await deleteText(tx, { name, language });
    else await putText(tx, { name, language, text: text.trim() });
  }
}

/** `Object.entries` forgets which keys the table has. */
function entriesOf<T extends object>(table: T): [keyof T, T[keyof T]][] {
  return Object.entries(table) as [keyof T, T[keyof T]][];
}
