import { inFours } from "../../invoices/payment-reference.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";

/** What stands at the foot of each page: whose it is, the account, and the number of the page. */
export function footOf(merchant: PayPageContent["merchant"], { t }: Reader) {
  const account = merchant.iban === null ? [] : [`${t("bankIban")} ${inFours(merchant.iban)}`];
  const left = [merchant.companyName, ...account].join(" · ");
  return (page: number, pages: number) => ({
    left,
    right: t("page", { page: String(page), pages: String(pages) }),
  });
}
