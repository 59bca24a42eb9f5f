import { all, first, follow, type Reading, refuseMissing, text } from "./read-values.ts";
import type { UblAddress, UblIdentifier, UblParty } from "./ubl-document.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Supplier or customer: `role` is `cac:AccountingSupplierParty` or `cac:AccountingCustomerParty`. */
export function readParty(reading: Reading, root: XmlElement, { role }: { role: string }): UblParty {
  const party = follow(reading, root, role, "cac:Party");
  const entity = first(party, "cac:PartyLegalEntity");
  const registered = text(reading, entity, "cbc:RegistrationName");
  const trading = all(party, "cac:PartyName")
    .map((element) => text(reading, element, "cbc:Name"))
    .find((name) => name !== null);
  const name = registered ?? trading ?? "";
  // BR-06 and BR-07 ask for the registered name. UBL from outside Peppol often has the other one alone, and a name
  // is all that we need.
  if (name === "") {
    refuseMissing(
      reading,
      party ?? root,
      `${party ? "" : `${role}/`}cac:PartyLegalEntity/cbc:RegistrationName`,
    );
  }
  const contact = follow(reading, party, "cac:Contact");
  return {
    name,
    tradingName: registered === null ? null : (trading ?? null),
    endpoint: identifier(follow(reading, party, "cbc:EndpointID")),
    vatNumber: vatNumber(reading, party),
    companyNumber: identifier(follow(reading, entity, "cbc:CompanyID")),
    address: address(reading, follow(reading, party, "cac:PostalAddress")),
    contact: {
      name: text(reading, contact, "cbc:Name"),
      phone: text(reading, contact, "cbc:Telephone"),
      email: text(reading, contact, "cbc:ElectronicMail"),
    },
  };
}

/** A party may have tax numbers of several schemes (BT-31 and BT-32); only the one of VAT is a VAT number. */
function vatNumber(reading: Reading, party: XmlElement | null): string | null {
  const scheme = all(party, "cac:PartyTaxScheme").find(
    (element) => text(reading, element, "cac:TaxScheme", "cbc:ID")?.toUpperCase() === "VAT",
  );
  return text(reading, scheme ?? null, "cbc:CompanyID");
}

function identifier(element: XmlElement | null): UblIdentifier | null {
  if (!element || element.text === "") return null;
  return { id: element.text, scheme: element.attributes.get("schemeID") || null };
}

function address(reading: Reading, element: XmlElement | null): UblAddress {
  return {
    street: text(reading, element, "cbc:StreetName"),
    additionalStreet: text(reading, element, "cbc:AdditionalStreetName"),
    extraLine: text(reading, first(element, "cac:AddressLine"), "cbc:Line"),
    postalCode: text(reading, element, "cbc:PostalZone"),
    city: text(reading, element, "cbc:CityName"),
    region: text(reading, element, "cbc:CountrySubentity"),
    country: text(reading, element, "cac:Country", "cbc:IdentificationCode"),
  };
}
