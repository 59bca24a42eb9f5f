import { addressLines } from "../address-lines.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";

type Merchant = PayPageContent["merchant"];
type Customer = PayPageContent["invoice"]["customer"];

/** As for an envelope: without how else to reach them. */
export function customerLines(customer: Customer, reader: Reader): string[] {
  return addressLines(
    { ...customer, ...customer.address, email: null, phone: null, registrationNumber: null },
    reader,
  );
}

/** Everything that the law wants on an invoice of whom it is from. Source: Directive 2006/112/EC, article 226 */
export function merchantLines(merchant: Merchant, reader: Reader): string[] {
  return addressLines({ ...merchant, name: merchant.companyName }, reader);
}
