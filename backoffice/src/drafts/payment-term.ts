import { addDays, parseDay } from "../../../src/clock/clock.ts";

/** In days after the invoice date; or the merchant's own term, which is kept open; or a day that is chosen. */
export const TERMS = ["default", "7", "14", "30", "60", "day"] as const;
export type Term = (typeof TERMS)[number];

type TermValues = { issuedOn: string | null; term: Term; dueOn: string | null };

/** The due date as the API takes it; null leaves it to the term in the settings. */
export function dueOnOf({ issuedOn, term, dueOn }: TermValues): string | null {
  switch (term) {
    case "default":
      return null;
    case "day":
      return dueOn;
    default: {
      const from = issuedOn === null ? null : parseDay(issuedOn);
      return from === null ? null : addDays(from, Number(term));
    }
  }
}

/** The term by which a due date was made. */
export function termOf({
  issuedOn,
  dueOn,
}: Pick<TermValues, "issuedOn" | "dueOn">): Pick<TermValues, "term" | "dueOn"> {
  if (dueOn === null) return { term: "default", dueOn: null };
  const term = TERMS.find((one) => dueOnOf({ issuedOn, term: one, dueOn: null }) === dueOn);
  return term === undefined ? { term: "day", dueOn } : { term, dueOn: null };
}
