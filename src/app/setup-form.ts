import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/password-length.ts";

/** What the first administrator tells us. */
export type SetupDetails = { company: string; name: string; email: string; password: string };

export type SetupField = keyof SetupDetails;
/** In the order in which the form asks. */
export const SETUP_FIELDS = ["company", "name", "email", "password"] as const satisfies SetupField[];

/** Why a field cannot be taken; the texts have a sentence for each. */
export type FieldFault = "missing" | "too_long" | "not_an_address" | "too_short";

/** The database's limit for a merchant, what fits a greeting, and RFC 5321's for an address. */
export const LONGEST = { company: 200, name: 100, email: 254 } as const;

export type ReadSetup =
  | { ok: true; details: SetupDetails }
  | { ok: false; values: Omit<SetupDetails, "password">; faults: Partial<Record<SetupField, FieldFault>> };

/** Reads the posted form; what was wrong comes back field by field, with the values to show again. */
export function readSetupForm(form: URLSearchParams): ReadSetup {
  const values = { company: text(form, "company"), name: text(form, "name"), email: text(form, "email") };
  const password = form.get("password") ?? "";
  const found: Record<SetupField, FieldFault | null> = {
    company: faultOfText(values.company, LONGEST.company),
    name: faultOfText(values.name, LONGEST.name),
    email: faultOfText(values.email, LONGEST.email) ?? faultOfAddress(values.email),
    password: faultOfPassword(password),
  };
  const faults: Partial<Record<SetupField, FieldFault>> = {};
  for (const field of SETUP_FIELDS) {
    const fault = found[field];
    if (fault !== null) faults[field] = fault;
  }
  return Object.keys(faults).length === 0
    ? { ok: true, details: { ...values, password } }
    : { ok: false, values, faults };
}

function text(form: URLSearchParams, field: SetupField): string {
  return (form.get(field) ?? "").trim();
}

function faultOfText(value: string, longest: number): FieldFault | null {
  if (value === "") return "missing";
  return value.length > longest ? "too_long" : null;
}

/** Whether mail arrives is not asked: nothing is sent before an operator configures mail. */
function faultOfAddress(value: string): FieldFault | null {
  return /^[^\s@]+@[^\s@]+$/.test(value) ? null : "not_an_address";
}

function faultOfPassword(password: string): FieldFault | null {
  if (password === "") return "missing";
  if (password.length < SHORTEST_PASSWORD) return "too_short";
  return password.length > LONGEST_PASSWORD ? "too_long" : null;
}
