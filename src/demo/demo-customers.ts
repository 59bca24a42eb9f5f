import type { CustomerInput } from "../customers/customer-schemas.ts";
import type { Language } from "../languages/languages.ts";

/** Twenty payers: households and businesses, Dutch and Belgian, most in Dutch and some in English. All invented. */
export const DEMO_CUSTOMERS = {
  vanDijk: person("Marloes van Dijk", "Kastanjelaan 14", "3581 VB", "Utrecht", "NL"),
  bakker: person("Henk Bakker", "Rietgors 27", "3435 TK", "Nieuwegein", "NL"),
  elAmrani: person("Samira el Amrani", "Tulpstraat 88", "3514 BN", "Utrecht", "NL"),
  hoekstra: person("Jelle Hoekstra", "Molenweg 3", "3984 NX", "Odijk", "NL"),
  nguyen: person("Linh Nguyen", "Singelpark 41 bis", "3512 AP", "Utrecht", "NL", "en"),
  obrien: person("Conor O'Brien", "Weverstraat 6", "3572 KX", "Utrecht", "NL", "en"),
  peeters: person("An Peeters", "Lindedreef 19", "2018", "Antwerpen", "BE"),
  claes: person("Bart Claes", "Veldstraat 102", "2300", "Turnhout", "BE"),
  garage: business("Garage De Krukas", "Ambachtsweg 5", "3439 AB", "Nieuwegein", "NL", "99999902"),
  dentist: business("Tandartspraktijk De Witte Kies", "Plantsoen 2", "3701 CA", "Zeist", "NL", "99999903"),
  housing: business("Woonstichting Onderdak", "Parkhof 200", "3526 KS", "Utrecht", "NL", "99999904"),
  bakery: business("Bakkerij De Korenaar", "Dorpsstraat 31", "3732 HG", "De Bilt", "NL", "99999905"),
  school: business("Basisschool De Vlieger", "Wilgenpad 9", "3994 CG", "Houten", "NL", "99999906"),
  contractor: business("Bouwbedrijf Steigerhout B.V.", "Kraanspoor 77", "3542 AD", "Utrecht", "NL", "99999907"),
  restaurant: business("Restaurant De Pollepel", "Werfkade 18", "3511 MK", "Utrecht", "NL", "99999908"),
  owners: business("VvE Singelhof", "Singelhof 1", "3513 BV", "Utrecht", "NL", "99999909"),
  office: business("Northlight Studios Ltd", "14 Example Wharf", "E1 0AA", "London", "GB", "99999910", "en"),
  hotel: business("Hotel Het Gulden Anker", "Kaaiplein 8", "2000", "Antwerpen", "BE", "0999.999.911"),
  brewery: business("Brouwerij De Zotte Eend", "Gistlaan 45", "9000", "Gent", "BE", "0999.999.912"),
  installer: business("Warmtebouw Kempen BV", "Nijverheidskaai 60", "2440", "Geel", "BE", "0999.999.913"),
} as const satisfies Record<string, CustomerInput>; // biome-ignore format: one payer per line

export type DemoCustomer = keyof typeof DEMO_CUSTOMERS;

type Place = [street: string, postalCode: string, city: string, country: string];

function person(name: string, ...rest: [...Place, locale?: Language]): CustomerInput {
  const [street, postalCode, city, country, locale = "nl"] = rest;
  return {
    name,
    email: `${lettersOf(name)}@mail.example`,
    address: { street, postalCode, city, country },
    locale,
  };
}

function business(
  name: string,
  ...rest: [...Place, registrationNumber: string, locale?: Language]
): CustomerInput {
  const [street, postalCode, city, country, registrationNumber, locale = "nl"] = rest;
  return {
    name,
    email: `facturen@${lettersOf(name)}.example`,
    address: { street, postalCode, city, country },
    registrationNumber,
    vatNumber: vatNumberOf({ country, registrationNumber }),
    locale,
  };
}

/** A Belgian VAT number is the company's number; the others only look like one. */
function vatNumberOf({
  country,
  registrationNumber,
}: {
  country: string;
  registrationNumber: string;
}): string {
  const digits = registrationNumber.replaceAll(".", "");
  if (country === "BE") return `BE${digits}`;
  return country === "NL" ? `NL0${digits}B01` : `${country}0${digits}`;
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(b\.?v\.?|ltd)(?=$|\W)/g, "")
    .replaceAll(/[^a-z ]/g, "")
    .trim()
    .replaceAll(/ +/g, "-");
}
