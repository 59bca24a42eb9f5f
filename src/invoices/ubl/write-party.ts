import type { UblIdentifier, UblParty } from "./ubl-document.ts";
import { element, type XmlNode } from "./xml-nodes.ts";

/** Supplier or customer: `role` is `cac:AccountingSupplierParty` or `cac:AccountingCustomerParty`. */
export function writeParty(role: string, party: UblParty): XmlNode | null {
  const { address, contact } = party;
  return element(role, [
    element("cac:Party", [
      writeIdentifier("cbc:EndpointID", party.endpoint),
      element("cac:PartyName", [element("cbc:Name", party.tradingName)]),
      element("cac:PostalAddress", [
        element("cbc:StreetName", address.street),
        element("cbc:AdditionalStreetName", address.additionalStreet),
        element("cbc:CityName", address.city),
        element("cbc:PostalZone", address.postalCode),
        element("cbc:CountrySubentity", address.region),
        element("cac:AddressLine", [element("cbc:Line", address.extraLine)]),
        element("cac:Country", [element("cbc:IdentificationCode", address.country)]),
      ]),
      party.vatNumber === null
        ? null
        : element("cac:PartyTaxScheme", [
            element("cbc:CompanyID", party.vatNumber),
            element("cac:TaxScheme", [element("cbc:ID", "VAT")]),
          ]),
      element("cac:PartyLegalEntity", [
        element("cbc:RegistrationName", party.name),
        writeIdentifier("cbc:CompanyID", party.companyNumber),
      ]),
      element("cac:Contact", [
        element("cbc:Name", contact.name),
        element("cbc:Telephone", contact.phone),
        element("cbc:ElectronicMail", contact.email),
      ]),
    ]),
  ]);
}

function writeIdentifier(name: string, identifier: UblIdentifier | null): XmlNode | null {
  return identifier && element(name, identifier.id, { schemeID: identifier.scheme });
}
