import { Big } from "big.js";
import { type Currency, decimalsOf } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";

/**
 * How far a line's net amount (PEPPOL-EN16931-R120) and a percentage allowance (R040) may lie from what computing
 * gives: 0.02, as in Peppol's rules (`u:slack` in
 * https://github.com/OpenPEPPOL/peppol-bis-invoice-3/blob/master/rules/sch/PEPPOL-EN16931-UBL.sch), because makers
 * round at different steps. A currency without cents gets two of its units, or whole yen could never pass.
 */
export function amountSlack(currency: Currency): Decimal {
  const twoUnits = new Big(2).div(new Big(10).pow(decimalsOf(currency)));
  return twoUnits.gt(PEPPOL_SLACK) ? twoUnits : PEPPOL_SLACK;
}

const PEPPOL_SLACK = new Big("0.02");

/**
 * A VAT amount (BR-CO-17, BR-S-09, BR-AF-09, BR-AG-09) and a taxable amount per rate (BR-S-08, BR-AF-08, BR-AG-08)
 * may lie less than one whole unit of the currency from what computing gives, as in the schematron of EN 16931
 * (https://github.com/ConnectingEurope/eInvoicing-EN16931): makers that add up VAT per line, or start from prices
 * with VAT, end some cents away. All sums of such amounts are exact.
 */
export const VAT_SLACK: Decimal = new Big(1);
