import { html } from "ghtml";

/** A table of the overview; a sentence when there is nothing to show. The rows are safe HTML. */
export function table(headings: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return html`<p class="soft">Nothing yet.</p>`;
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`).join("");
  return html`<div class="scroll"><table><thead><tr>!${head}</tr></thead><tbody>!${rows.join("")}</tbody></table></div>`;
}

/** An instant as a person reads it, in the sandbox's own time. */
export function timeText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A form of buttons, one for each status that can follow. */
export function statusButtons(action: string, statuses: readonly string[]): string {
  const buttons = statuses.map((status) => html`<button name="status" value="${status}">${status}</button> `);
  return html`<form class="inline" method="post" action="${action}">!${buttons.join("")}</form>`;
}
