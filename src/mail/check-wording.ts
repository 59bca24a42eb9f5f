import type { Tx } from "../db/tx.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { Language } from "../languages/languages.ts";
import { type FieldError, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { languageOfMail } from "./language-of-mail.ts";
import { wordingFor } from "./load-mail-content.ts";
import type { MailKind } from "./mail-kinds.ts";
import { unknownVariables, variablesOf } from "./mail-template.ts";
import type { Wording } from "./mail-texts.ts";

type Given = { subject?: string | undefined; message?: string | undefined; language?: Language | undefined };

/** What is written for one mail; where only a subject or only a message is given, the other is as usual. */
export async function ownWording(
  tx: Tx,
  { kind, invoice, input }: { kind: MailKind; invoice: Invoice; input: Given },
): Promise<Wording | null> {
  if (input.subject === undefined && input.message === undefined) return null;
  checkWording(input, { kind });
  const language = input.language ?? (await languageOfMail(tx, { invoice }));
  const usual = await wordingFor(tx, { kind, language });
  return { subject: input.subject ?? usual.subject, message: input.message ?? usual.message };
}

/** Refuses what names something that this kind of mail does not know, all of it at once. */
export function checkWording(
  given: Omit<Given, "language">,
  { kind, pointer = "" }: { kind: MailKind; pointer?: string },
): void {
  const errors = (["subject", "message"] as const).flatMap((field): FieldError[] => {
    const unknown = unknownVariables(given[field] ?? "", { kind });
    if (unknown.length === 0) return [];
    const names = unknown.map((name) => `{{${name}}}`).join(", ");
    const known = variablesOf(kind)
      .map((name) => `{{${name}}}`)
      .join(", ");
    const detail = say("{{names}} is not known here; this mail knows {{known}}.", { names, known });
    return [{ pointer: `${pointer}/${field}`, detail }];
  });
  const [first] = errors;
  if (first) throw new Problem("invalid_request", { detail: first.detail, errors });
}
