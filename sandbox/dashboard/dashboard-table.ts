import { html } from "ghtml";

/** The cells of a row, from left to right, as safe HTML. The first says what the row is about. */
export type Row = readonly string[];

/**
 * A table of the overview; a sentence when there is nothing to show. On a narrow screen each row becomes a block in which
 * every cell has its heading before it. The roles are spelled out because some browsers forget them then.
 */
export function table(headings: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return html`<p class="soft">Nothing yet.</p>`;
  const head = headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`).join("");
  const body = rows.map(
    (row) => html`<tr role="row">!${row.map((cell, at) => tableCell(cell, at, headings)).join("")}</tr>`,
  );
  return html`<div class="scroll"><table role="table"><thead role="rowgroup"><tr role="row">!${head}</tr></thead>
    <tbody role="rowgroup">!${body.join("")}</tbody></table></div>`;
}

function tableCell(cell: string, at: number, headings: readonly string[]): string {
  if (at === 0) return html`<th scope="row" role="rowheader">!${cell}</th>`;
  return html`<td role="cell" data-label="${headings[at]}">!${cell}</td>`;
}

/** An instant as a person reads it, in the sandbox's own time, as safe HTML that breaks between day and hour only. */
export function timeText(instant: number): string {
  const iso = new Date(instant).toISOString();
  return html`<time datetime="${iso}"><span>${iso.slice(0, 10)}</span> <span>${iso.slice(11, 19)} UTC</span></time>`;
}

/** A form of buttons, one for each status that can follow. */
export function statusButtons(action: string, statuses: readonly string[]): string {
  const buttons = statuses.map((status) => html`<button name="status" value="${status}">${status}</button> `);
  return html`<form class="inline" method="post" action="${action}">!${buttons.join("")}</form>`;
}
