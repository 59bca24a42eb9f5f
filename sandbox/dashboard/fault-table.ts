import { html } from "ghtml";
import type { Fault } from "../faults/fault.ts";
import { COMMON_FAULTS } from "./common-faults.ts";
import { type Row, table } from "./dashboard-table.ts";

/** What is to go wrong, how often it has, and a form to let more go wrong. */
export function faultSection(faults: readonly Fault[]): string {
  const rows = faults.map(
    (fault): Row => [
      html`${fault.fault}<br><span class="soft">${detailsOf(fault)}</span>`,
      html`${targetOf(fault)}`,
      html`${fault.used} of ${fault.times}`,
      html`<form class="inline" method="post" action="/dashboard/faults/${fault.id}/removal"><button>Remove</button></form>`,
    ],
  );
  const choices = [...COMMON_FAULTS].map(
    ([name, { label }]) => html`<option value="${name}">${label}</option>`,
  );
  return html`!${table(["Fault", "For", "Has struck", "Make it"], rows)}
    <form class="fields" method="post" action="/dashboard/faults">
      <label>What goes wrong <select name="fault">!${choices.join("")}</select></label>
      <label>for paths like <input name="path" placeholder="any, or /v2/payments/*" size="22"></label>
      <label>times <input name="times" type="number" min="1" max="1000" value="1"></label>
      <button>Let it go wrong</button>
    </form>`;
}

function targetOf({ on }: Fault): string {
  return [on?.method, on?.path, on?.key].filter((part) => part !== undefined).join(" ") || "any";
}

/** All that was asked of it besides its name and target: `status 503, when after`. */
function detailsOf({
  fault: _name,
  id: _id,
  on: _on,
  times: _times,
  used: _used,
  ...details
}: Fault): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}
