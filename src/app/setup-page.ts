import { html } from "ghtml";
import type { Language } from "../languages/languages.ts";
import { pageFrame } from "../pay-links/page-frame.ts";
import { translator } from "../pay-links/translate.ts";
import { LONGEST_PASSWORD } from "../sign-in/password-length.ts";
import { type FieldFault, SETUP_FIELDS, type SetupField } from "./setup-form.ts";
import { SETUP_STYLE } from "./setup-style.ts";
import { SETUP_TEXTS } from "./setup-texts.ts";

/** How a browser may help with each field (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
const AUTOCOMPLETE: Record<SetupField, string> = {
  company: "organization",
  name: "name",
  email: "username",
  password: "new-password",
};

const TYPE: Record<SetupField, string> = {
  company: "text",
  name: "text",
  email: "email",
  password: "password",
};

/** The form, empty or with what was typed and what is wrong with it. A password is never sent back. */
export function setupPage({
  language,
  values = {},
  faults = {},
}: {
  language: Language;
  values?: Partial<Record<SetupField, string>>;
  faults?: Partial<Record<SetupField, FieldFault>>;
}): string {
  const texts = SETUP_TEXTS[language];
  const isFaulty = Object.keys(faults).length > 0;
  const firstFault = SETUP_FIELDS.find((field) => faults[field] !== undefined);
  const fields = SETUP_FIELDS.map((field) => {
    const fault = faults[field];
    return fieldHtml({
      language,
      field,
      value: field === "password" ? "" : (values[field] ?? ""),
      fault: fault === undefined ? null : (texts.faults[field][fault] ?? null),
      hasFocus: field === (firstFault ?? "company"),
    });
  });
  const body = html`<section class="card">
<h1>${texts.title}</h1>
<p>${texts.lead}</p>
!${isFaulty ? html`<p class="trouble" role="alert">${texts.mend}</p>` : ""}
<form method="post" novalidate>
!${fields.join("\n")}
<button>${texts.submit}</button>
<p class="small">${texts.after}</p>
</form>
</section>`;
  return frame({ language, title: isFaulty ? texts.faultyTitle : texts.title, body });
}

const MESSAGES = {
  closed: { title: "closedTitle", lead: "closedLead" },
  too_many: { title: "tooManyTitle", lead: "tooManyLead" },
  broken: { title: "brokenTitle", lead: "brokenLead" },
} as const;
export type SetupMessage = keyof typeof MESSAGES;

/** A page that says one thing; the closed one is the same for a wrong link and a used one, and leads to sign-in. */
export function setupMessagePage({
  language,
  message,
}: {
  language: Language;
  message: SetupMessage;
}): string {
  const texts = SETUP_TEXTS[language];
  const { title, lead } = MESSAGES[message];
  const link = message === "closed" ? html`<p><a href="/sign-in">${texts.closedSignIn}</a></p>` : "";
  const body = html`<section class="card"><h1>${texts[title]}</h1><p>${texts[lead]}</p>!${link}</section>`;
  return frame({ language, title: texts[title], body });
}

function fieldHtml({
  language,
  field,
  value,
  fault,
  hasFocus,
}: {
  language: Language;
  field: SetupField;
  value: string;
  fault: string | null;
  hasFocus: boolean;
}): string {
  const { labels, hints } = SETUP_TEXTS[language];
  const hint = hints[field];
  const described = [
    ...(fault === null ? [] : [`${field}-fault`]),
    ...(hint === undefined ? [] : [`${field}-hint`]),
  ];
  const attributes = [
    ...(described.length === 0 ? [] : [`aria-describedby="${described.join(" ")}"`]),
    ...(fault === null ? [] : ['aria-invalid="true"']),
    ...(hasFocus ? ["autofocus"] : []),
    ...(field === "password" ? [`maxlength="${LONGEST_PASSWORD}"`] : []),
  ];
  return html`<div class="field">
<label for="${field}">${labels[field]}</label>
!${fault === null ? "" : html`<p class="fault" id="${field}-fault">${fault}</p>`}
<input id="${field}" name="${field}" type="${TYPE[field]}" autocomplete="${AUTOCOMPLETE[field]}" value="${value}" required !${attributes.join(" ")}>
!${hint === undefined ? "" : html`<p class="hint" id="${field}-hint">${hint}</p>`}
</div>`;
}

function frame({ language, title, body }: { language: Language; title: string; body: string }): string {
  return pageFrame({
    language,
    t: translator(language),
    title,
    business: "Voldaan",
    brand: SETUP_STYLE,
    pathIn: (other) => `?lang=${other}`,
    body,
  });
}
