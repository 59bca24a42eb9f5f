import { html } from "ghtml";
import { addressLines } from "./address-lines.ts";
import type { Payee, Reader } from "./pay-page-content.ts";

/** Below a page: whom to ask, and who that is. */
export function merchantContact(merchant: Payee, reader: Reader): string {
  const [name = "", ...others] = addressLines(
    { ...merchant, name: merchant.companyName, email: null, phone: null },
    reader,
  );
  const ways = [
    merchant.phone === null
      ? ""
      : html`<a href="tel:${merchant.phone.replace(/[^+\d]/g, "")}">${merchant.phone}</a>`,
    merchant.email === null ? "" : html`<a href="mailto:${merchant.email}">${merchant.email}</a>`,
  ].filter((way) => way !== "");
  const questions = ways.length === 0 ? "" : html`<p>${reader.t("questions")} !${ways.join(" · ")}</p>`;
  return html`<footer>!${questions}<p>${[name, ...others].join(", ")}</p></footer>`;
}
