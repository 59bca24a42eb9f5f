import { html } from "ghtml";
import { notPaidHeadline } from "./headline-not-paid.ts";
import { openHeadline, paidBackHeadline } from "./headline-open.ts";
import { settledHeadline } from "./headline-settled.ts";
import { confirmingHeadline, transferHeadline } from "./headline-waiting.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";

/** What the page says first, as plain text: one heading, some sentences, some facts. */
export type Headline = {
  /** Colours the heading; the words say the same. */
  readonly tone: "calm" | "late" | "good" | "bad" | "wait";
  readonly title: string;
  /** Large, as part of the heading. */
  readonly amount?: string;
  readonly leads: readonly string[];
  /** Sentences that can wait until below the button, which stays above the fold of a small phone. */
  readonly after?: readonly string[];
  readonly facts: readonly Fact[];
};
export type Fact = readonly [label: string, value: string];

/** The headline of the page's state. */
export function headlineOf(content: PayPageContent, reader: Reader): Headline {
  const { state } = content;
  switch (state.kind) {
    case "open":
      return openHeadline(content, state, reader);
    case "not_paid":
      return notPaidHeadline(content, state, reader);
    case "being_confirmed":
      return confirmingHeadline(content, state, reader);
    case "transfer_awaited":
      return transferHeadline(state, reader);
    case "paid_back":
      return paidBackHeadline(content, reader);
    case "paid":
    case "credited":
    case "nothing_to_pay":
    case "void":
    case "uncollectible":
      return settledHeadline(content, state, reader);
  }
}

/** The headline as HTML. */
export function renderHeadline(headline: Headline): string {
  const amount = headline.amount === undefined ? "" : html` <span class="amount">${headline.amount}</span>`;
  return html`<h1>${headline.title}!${amount}</h1>
!${headline.leads.map((lead) => html`<p class="lead">${lead}</p>`)}
!${renderFacts(headline.facts)}`;
}

/** Facts as an HTML description list; nothing when there are none. */
export function renderFacts(facts: readonly Fact[]): string {
  if (facts.length === 0) return "";
  return html`<dl>!${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}
