import { account } from "./en/account.ts";
import { activity } from "./en/activity.ts";
import { balance } from "./en/balance.ts";
import { bulk } from "./en/bulk.ts";
import { chargebacks } from "./en/chargebacks.ts";
import { credit } from "./en/credit.ts";
import { customers } from "./en/customers.ts";
import { findPage } from "./en/find-page.ts";
import { frozen } from "./en/frozen.ts";
import { importing } from "./en/importing.ts";
import { invoice } from "./en/invoice.ts";
import { invoiceList } from "./en/invoice-list.ts";
import { join } from "./en/join.ts";
import { log } from "./en/log.ts";
import { mail } from "./en/mail.ts";
import { marketplace } from "./en/marketplace.ts";
import { mollie } from "./en/mollie.ts";
import { money } from "./en/money.ts";
import { newInvoice } from "./en/new-invoice.ts";
import { numbering } from "./en/numbering.ts";
import { payLink } from "./en/pay-link.ts";
import { refunds } from "./en/refunds.ts";
import { reminders } from "./en/reminders.ts";
import { rights } from "./en/rights.ts";
import { settings } from "./en/settings.ts";
import { surplus } from "./en/surplus.ts";
import { team } from "./en/team.ts";
import { transactionTypes } from "./en/transaction-types.ts";

import { voiding } from "./en/void.ts";

import { why } from "./en/why.ts";
import { writeOff } from "./en/write-off.ts";

/** The texts of every other screen, in English, fetched with the first of them. The other languages have the same keys. */
export const enLater = {
  importing,
  invoice,
  invoiceList,
  bulk,
  balance,
  payLink,
  refunds,
  surplus,
  writeOff,
  frozen,
  chargebacks,
  credit,
  void: voiding,
  why,
  rights,
  newInvoice,
  mollie,
  log,
  money,
  mail,
  reminders,
  marketplace,
  settings,
  numbering,
  transactionTypes,
  findPage,
  customers,
  team,
  join,
  account,
  activity,
} as const;
