import { html } from "ghtml";
import type { Language } from "../../languages/languages.ts";
import { brandStyle } from "../brand-style.ts";
import { businessSign } from "../business-sign.ts";
import { FORM_STYLE } from "../form-style.ts";
import { merchantContact } from "../merchant-contact.ts";
import { pageFrame } from "../page-frame.ts";
import type { Payee, Reader } from "../pay-page-content.ts";
import type { PlainTextKey } from "../translate.ts";
import { FIND_FIELDS, type FindFault, type FindField, type Typed } from "./find-form.ts";
import { findPagePaths } from "./find-page-paths.ts";

export type FindPageContent = {
  readonly slug: string;
  readonly merchant: Payee;
  /** The language that the address asked for, which the form keeps; null when it was chosen for the payer. */
  readonly askedLanguage: Language | null;
  readonly typed: Typed;
  /** What came of the last try, which says the same of a wrong number as of a wrong amount. */
  readonly outcome: FindOutcome | null;
};

export type FindOutcome =
  | { readonly kind: "faults"; readonly faults: Partial<Record<FindField, FindFault>> }
  | { readonly kind: "not_found" }
  | { readonly kind: "too_many"; readonly waitMs: number };

/** The page on which a payer types what stands on the paper, and what came of it. */
export function findPage(content: FindPageContent, reader: Reader): string {
  const { slug, merchant, askedLanguage, outcome } = content;
  const { t, language } = reader;
  const paths = findPagePaths(slug);
  const title = outcome === null ? t("findTitle") : t("findFaultyTitle");
  return pageFrame({
    language,
    t,
    title: `${title} · ${merchant.name}`,
    business: businessSign(merchant, { logoAt: (version) => paths.logo({ version }) }),
    brand: findPageStyle(merchant.brandColor),
    pathIn: (other) => paths.page({ language: other }),
    body: html`<section class="card"><h1>${t("findTitle")}</h1>
!${outcome === null ? html`<p class="lead">${t("findLead", { merchant: merchant.name })}</p>` : renderTrouble(outcome, reader)}
<form method="post" action="${paths.page({ language: askedLanguage })}" novalidate>
!${FIND_FIELDS.map((field) => renderField(field, content, reader)).join("\n")}
<button type="submit">${t("findButton")}</button>
</form></section>`,
    foot: merchantContact(merchant, reader),
  });
}

/** The style sheet beside the pages' own, which their headers must let through. */
export function findPageStyle(brandColor: string | null): string {
  return `${FORM_STYLE}${brandStyle(brandColor)}`;
}

/** In place of what the page is for, so that on a small phone the button stays in sight. */
function renderTrouble(outcome: FindOutcome, { t, formats }: Reader): string {
  switch (outcome.kind) {
    case "faults":
      return "";
    case "not_found":
      return html`<p class="trouble" role="alert" id="trouble">${t("findNotFound")}</p>`;
    case "too_many":
      return html`<p class="trouble" role="alert" id="trouble">${t("findTooMany", { wait: formats.wait(outcome.waitMs) })}</p>`;
  }
}

const LABELS = { number: "invoiceNumber", amount: "findAmount" } as const satisfies Record<
  FindField,
  PlainTextKey
>;

const FAULTS = {
  number: { missing: "findNumberMissing", unreadable: "findNumberMissing" },
  amount: { missing: "findAmountMissing", unreadable: "findAmountUnreadable" },
} as const satisfies Record<FindField, Record<FindFault, PlainTextKey>>;

/** The keyboard that a phone shows: numbers often have letters, and amounts never. */
const KEYBOARD = { number: "text", amount: "decimal" } as const satisfies Record<FindField, string>;

function renderField(field: FindField, { typed, outcome }: FindPageContent, { t }: Reader): string {
  const fault = outcome?.kind === "faults" ? outcome.faults[field] : undefined;
  const isWrong = fault !== undefined || outcome?.kind === "not_found";
  const hint = field === "amount" ? html`<p class="hint" id="amount-hint">${t("findAmountHint")}</p>` : "";
  const described = [
    ...(fault === undefined ? [] : [`${field}-fault`]),
    ...(outcome?.kind === "not_found" ? ["trouble"] : []),
    ...(hint === "" ? [] : ["amount-hint"]),
  ];
  const attributes = [
    ...(described.length === 0 ? [] : [`aria-describedby="${described.join(" ")}"`]),
    ...(isWrong ? ['aria-invalid="true"'] : []),
  ];
  return html`<div class="field"><label for="${field}">${t(LABELS[field])}</label>
!${fault === undefined ? "" : html`<p class="fault" id="${field}-fault">${t(FAULTS[field][fault])}</p>`}
<input id="${field}" name="${field}" value="${typed[field]}" inputmode="${KEYBOARD[field]}" autocomplete="off" autocapitalize="none" spellcheck="false" required !${attributes.join(" ")}>
!${hint}</div>`;
}
