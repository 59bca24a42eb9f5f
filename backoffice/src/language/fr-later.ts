import { account } from "./fr/account.ts";
import { activity } from "./fr/activity.ts";
import { balance } from "./fr/balance.ts";
import { bulk } from "./fr/bulk.ts";
import { chargebacks } from "./fr/chargebacks.ts";
import { credit } from "./fr/credit.ts";
import { customers } from "./fr/customers.ts";
import { findPage } from "./fr/find-page.ts";
import { frozen } from "./fr/frozen.ts";
import { importing } from "./fr/importing.ts";
import { invoice } from "./fr/invoice.ts";
import { invoiceList } from "./fr/invoice-list.ts";
import { join } from "./fr/join.ts";
import { log } from "./fr/log.ts";
import { mail } from "./fr/mail.ts";
import { marketplace } from "./fr/marketplace.ts";
import { mollie } from "./fr/mollie.ts";
import { money } from "./fr/money.ts";
import { newInvoice } from "./fr/new-invoice.ts";
import { numbering } from "./fr/numbering.ts";
import { payLink } from "./fr/pay-link.ts";
import { refunds } from "./fr/refunds.ts";
import { reminders } from "./fr/reminders.ts";
import { rights } from "./fr/rights.ts";
import { settings } from "./fr/settings.ts";
import { surplus } from "./fr/surplus.ts";
import { team } from "./fr/team.ts";
import { transactionTypes } from "./fr/transaction-types.ts";

import { voiding } from "./fr/void.ts";

import { why } from "./fr/why.ts";
import { writeOff } from "./fr/write-off.ts";
import type { LaterCatalogue } from "./texts.ts";

/** The texts of every other screen, in French. */
export const frLater: LaterCatalogue = {
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
};
