import { decimal, follow, plain, type Reading, refuseMissing, requiredText, text } from "./read-values.ts";
import type { UblRate } from "./ubl-document.ts";
import { isVatCategory, VAT_CATEGORIES } from "./vat-category.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Stands in after a refusal; nothing reads it. */
const REFUSED: UblRate = { category: "O", rate: "0" };

/**
 * The VAT category and rate of a line, a document allowance or charge, or a row of the breakdown. `name` is
 * `cac:ClassifiedTaxCategory` on an item and `cac:TaxCategory` elsewhere.
 */
export function readRate(
  reading: Reading,
  parent: XmlElement,
  { name }: { name: "cac:ClassifiedTaxCategory" | "cac:TaxCategory" },
): UblRate {
  const element = follow(reading, parent, name);
  if (!element) {
    // BR-CO-04 for lines, BR-32 and BR-37 for allowances and charges, BR-47 for the breakdown.
    refuseMissing(reading, parent, name);
    return REFUSED;
  }
  const scheme = text(reading, element, "cac:TaxScheme", "cbc:ID");
  if (scheme !== null && scheme.toUpperCase() !== "VAT") {
    reading.refusals.notAccepted(element, `is of the tax ${shown(scheme)}; only VAT is read here.`);
    return REFUSED;
  }
  const category = requiredText(reading, element, "cbc:ID");
  if (!isVatCategory(category)) {
    const known = Object.keys(VAT_CATEGORIES).join(", ");
    // BR-CL-17 and BR-CL-18
    if (category) {
      reading.refusals.notAccepted(
        element,
        `has the VAT category ${shown(category)}, which is not one of ${known}.`,
      );
    }
    return REFUSED;
  }
  return { category, rate: rateOf(reading, element, { category }) };
}

function rateOf(reading: Reading, element: XmlElement, { category }: Pick<UblRate, "category">): string {
  const rate = decimal(reading, element, "cbc:Percent");
  if (rate === null) {
    // BR-48; BR-O-05 to -07 want no rate at all outside the scope of VAT, and a rate of zero says the same.
    if (category !== "O") refuseMissing(reading, element, "cbc:Percent");
    return "0";
  }
  if (!VAT_CATEGORIES[category].taxed && !rate.eq(0)) {
    // BR-Z-05 to -07, and the same for E, AE, IC (category K), G and O.
    reading.refusals.notAccepted(
      element,
      `has the rate ${plain(rate)}, but category ${category} has the rate 0.`,
    );
  }
  // BR-S-05 to -07; BR-AF-05 and BR-AG-05 allow zero for L and M.
  if (rate.lt(0) || (category === "S" && rate.eq(0))) {
    reading.refusals.notAccepted(
      element,
      `has the rate ${plain(rate)}, which category ${category} cannot have.`,
    );
  }
  return plain(rate);
}
