import type { Reader } from "./pay-page-content.ts";

type Addressed = {
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly vatNumber: string | null;
  readonly registrationNumber: string | null;
};

/** A business or person as printed: one line of plain text for each part that is there. */
export function addressLines(party: Addressed, { t, formats }: Reader): string[] {
  return [
    party.name,
    party.street,
    [party.postalCode, party.city].filter(Boolean).join(" "),
    party.country === null ? null : formats.country(party.country),
    party.phone,
    party.email,
    party.registrationNumber === null ? null : registration(party.registrationNumber, party.country, t),
    party.vatNumber === null ? null : t("vatNumber", { number: party.vatNumber }),
  ].filter((line): line is string => line !== null && line !== "");
}

/** A Dutch business is known by its number at the KvK; elsewhere the register has another name. */
function registration(number: string, country: string | null, t: Reader["t"]): string {
  return country === "NL" ? t("chamberOfCommerce", { number }) : t("registrationNumber", { number });
}
