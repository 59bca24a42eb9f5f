import { DOCUMENT_KINDS } from "./document-types.ts";
import { UNIT_PROPERTY } from "./read-lines.ts";
import type { UblDocument, UblLine, UblPeriod } from "./ubl-document.ts";
import { writeAllowanceOrCharge, writeAmount, writeRate } from "./write-amounts.ts";
import { element, type XmlNode } from "./xml-nodes.ts";

export function writeLine(line: UblLine, { kind, currency }: Pick<UblDocument, "kind" | "currency">) {
  const names = DOCUMENT_KINDS[kind];
  return element(names.line, [
    element("cbc:ID", line.id),
    element("cbc:Note", line.note),
    element(names.quantity, line.quantity, { unitCode: line.unitCode }),
    writeAmount("cbc:LineExtensionAmount", line.net),
    writePeriod(line.period),
    element("cac:OrderLineReference", [element("cbc:LineID", line.orderLine)]),
    ...line.allowancesAndCharges.map(writeAllowanceOrCharge),
    element("cac:Item", [
      element("cbc:Description", line.description),
      element("cbc:Name", line.name),
      writeRate("cac:ClassifiedTaxCategory", line.vat),
      writeUnitName(line),
    ]),
    element("cac:Price", [
      element("cbc:PriceAmount", line.unitPrice, { currencyID: currency }),
      // PEPPOL-EN16931-R130: in the unit of the quantity.
      line.baseQuantity === "1"
        ? null
        : element("cbc:BaseQuantity", line.baseQuantity, { unitCode: line.unitCode }),
    ]),
  ]);
}

export function writePeriod(period: UblPeriod | null): XmlNode | null {
  return (
    period &&
    element("cac:InvoicePeriod", [
      element("cbc:StartDate", period.startsOn),
      element("cbc:EndDate", period.endsOn),
    ])
  );
}

function writeUnitName({ unitName }: UblLine): XmlNode | null {
  if (unitName === null) return null;
  return element("cac:AdditionalItemProperty", [
    element("cbc:Name", UNIT_PROPERTY),
    element("cbc:Value", unitName),
  ]);
}
