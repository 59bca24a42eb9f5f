import type { UblIdentifier } from "./ubl-document.ts";

type Registered = {
  readonly country: string | null;
  readonly registrationNumber: string | null;
  readonly vatNumber: string | null;
};

/**
 * The number in the trade register (BT-30, BT-47). Those of the KvK and the KBO say what they are; of other registers
 * we do not know the scheme, and the standard asks for none.
 */
export function companyNumberOf(party: Registered): UblIdentifier | null {
  const { registrationNumber } = party;
  if (registrationNumber === null) return null;
  return registered(party) ?? { id: registrationNumber, scheme: null };
}

/**
 * The address on the Peppol network (BT-34, BT-49). It is the number under which businesses of a country are registered
 * there, so it follows from the company number or the VAT number; without these there is none, and none is made up.
 * Codes: https://docs.peppol.eu/poacc/billing/3.0/codelist/eas/
 */
export function endpointOf(party: Registered): UblIdentifier | null {
  return registered(party) ?? byVatNumber(party);
}

function registered({ country, registrationNumber, vatNumber }: Registered): UblIdentifier | null {
  const digits = packed(registrationNumber);
  if (country === "NL" && /^\d{8}$/.test(digits)) return { id: digits, scheme: KVK };
  // A Belgian VAT number is the number at the KBO with the country before it.
  const belgian = digits || packed(vatNumber).replace(/^BE/, "");
  if (country === "BE" && isKboNumber(belgian)) return { id: belgian, scheme: KBO };
  return null;
}

function byVatNumber({ vatNumber }: Registered): UblIdentifier | null {
  const id = packed(vatNumber);
  const scheme = VAT_SCHEMES[id.slice(0, 2)];
  return scheme === undefined ? null : { id, scheme };
}

/** PEPPOL-COMMON-R043: the last two digits are 97 less the remainder of the others. */
function isKboNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}

function packed(number: string | null): string {
  return (number ?? "").replace(/[\s.-]/g, "").toUpperCase();
}

const KVK = "0106";
const KBO = "0208";

/** By the country that a VAT number begins with. Not every country's businesses are known on Peppol by theirs. */
const VAT_SCHEMES: Readonly<Record<string, string>> = {
  AT: "9914",
  BE: "9925",
  BG: "9926",
  CY: "9928",
  CZ: "9929",
  DE: "9930",
  EE: "9931",
  ES: "9920",
  FR: "9957",
  GB: "9932",
  EL: "9933",
  HR: "9934",
  HU: "9910",
  IE: "9935",
  LI: "9936",
  LT: "9937",
  LU: "9938",
  LV: "9939",
  MT: "9943",
  NL: "9944",
  PL: "9945",
  PT: "9946",
  RO: "9947",
  SI: "9949",
  SK: "9950",
};
