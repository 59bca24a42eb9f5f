import { EN16931_RULES, PEPPOL_RULES, type SpecificationRule } from "./specification-rules.ts";
import type { UblDocument } from "./ubl-document.ts";

export type Specification = {
  /** BT-24; null where the document keeps to UBL and to the sums, and to no more. */
  readonly customization: string | null;
  /** BT-23. */
  readonly profile: string | null;
};

const PEPPOL: Specification = {
  customization: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
  profile: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
};
const EN16931: Specification = { customization: "urn:cen.eu:en16931:2017", profile: null };
const UBL: Specification = { customization: null, profile: null };

/**
 * What a document may say that it follows. The standards ask for more than every merchant has (an electronic address,
 * the customer's own reference, a country); a document that lacks it is still an invoice, and making it up would be a
 * lie. So it claims the most that it keeps, and no more.
 */
export function specificationOf(document: UblDocument): Specification {
  const keeps = ({ isKept }: SpecificationRule): boolean => isKept(document);
  if (!EN16931_RULES.every(keeps)) return UBL;
  return PEPPOL_RULES.every(keeps) ? PEPPOL : EN16931;
}
