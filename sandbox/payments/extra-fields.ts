import { issuersOf } from "../methods/method-issuers.ts";
import { type Amount, checkAmount, minorUnits } from "../protocol/amount.ts";
import { optionalFlag, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { type Fields, isFields } from "../protocol/nested-fields.ts";
import { isDay } from "./due-date.ts";

type Check = (value: unknown, field: string) => unknown;

/**
 * What single methods take besides the usual. It is checked and changes nothing here: the payer's page asks for the
 * outcome instead. https://docs.mollie.com/reference/extra-payment-parameters
 */
const CHECKS: Readonly<Record<string, Check>> = {
  applePayPaymentToken: optionalText,
  googlePayPaymentToken: optionalText,
  cardToken: optionalText,
  voucherNumber: optionalText,
  voucherPin: optionalText,
  customerReference: optionalText,
  sessionId: optionalText,
  consumerDateOfBirth: checkDate,
  company: checkCompany,
  terminalId: checkTerminal,
  extraMerchantData: checkObject,
  digitalGoods: optionalFlag,
  storeCredentials: optionalFlag,
};

export const EXTRA_FIELDS: readonly string[] = Object.keys(CHECKS);

/** Checks the fields that belong to single methods. */
export function checkExtraFields(body: Fields): void {
  for (const [field, check] of Object.entries(CHECKS)) check(body[field], field);
}

/** A bank or brand of the chosen method, where that has any; with other methods it is ignored, as with iDEAL. */
export function checkIssuer(value: unknown, { method }: { method: string | null }): void {
  const issuer = optionalText(value, "issuer");
  const known = issuersOf(method ?? "").map(({ id }) => id);
  if (issuer !== null && known.length > 0 && !known.includes(issuer))
    throw invalid("The issuer is invalid.", "issuer");
}

/** Mollie captures by itself after at most this long. */
const LONGEST_DELAY_HOURS = 7 * 24;

/** A number of hours or days. */
export function checkCaptureDelay(value: unknown): string | null {
  const text = optionalText(value, "captureDelay");
  if (text === null) return null;
  const [, count, unit] = /^(\d{1,3}) (hours|days)$/.exec(text) ?? [];
  const hours = Number(count) * (unit === "days" ? 24 : 1);
  if (!(hours <= LONGEST_DELAY_HOURS)) throw invalid("The captureDelay is invalid.", "captureDelay");
  return text;
}

const FEE_DESCRIPTION_LENGTH = 255;

/** What a platform keeps of the payment; no more than the payment. */
export function checkApplicationFee(value: unknown, { amount }: { amount: Amount }): object | null {
  if (value === undefined || value === null) return null;
  if (!isFields(value)) throw invalid("The applicationFee should be an object.", "applicationFee");
  const fee = checkAmount(value["amount"], "applicationFee.amount");
  const description = optionalText(value["description"], "applicationFee.description");
  if (description === null || description.trim() === "" || description.length > FEE_DESCRIPTION_LENGTH)
    throw invalid("The description is required, of 255 characters at most.", "applicationFee.description");
  if (fee.currency !== amount.currency || minorUnits(fee) > minorUnits(amount) || minorUnits(fee) <= 0n)
    throw invalid("The applicationFee should be a part of the amount.", "applicationFee.amount");
  return { amount: fee, description };
}

/** How a platform divides a payment. Only its form is checked, as there is nobody to divide it among. */
export function checkRouting(value: unknown): void {
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) throw invalid("The routing should be a list.", "routing");
  for (const [index, part] of value.entries()) {
    if (!isFields(part)) throw invalid("A part of the routing should be an object.", `routing.${index}`);
    checkAmount(part["amount"], `routing.${index}.amount`);
  }
}

function checkDate(value: unknown, field: string): void {
  const text = optionalText(value, field);
  if (text !== null && !isDay(text)) throw invalid(`The ${field} should be a date.`, field);
}

function checkObject(value: unknown, field: string): Fields {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw invalid(`The ${field} should be an object.`, field);
  return value;
}

function checkCompany(value: unknown, field: string): void {
  const company = checkObject(value, field);
  for (const name of Object.keys(company)) {
    const path = `${field}.${name}`;
    if (!["registrationNumber", "vatNumber", "entityType"].includes(name))
      throw invalid(`Non-existent body parameter "${path}" for this API call.`, path);
    optionalText(company[name], path);
  }
}

function checkTerminal(value: unknown, field: string): void {
  if (optionalText(value, field) !== null) throw invalid(`The ${field} does not exist.`, field);
}
