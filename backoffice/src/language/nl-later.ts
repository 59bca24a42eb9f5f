import { account } from "./nl/account.ts";
import { activity } from "./nl/activity.ts";
import { balance } from "./nl/balance.ts";
import { bulk } from "./nl/bulk.ts";
import { chargebacks } from "./nl/chargebacks.ts";
import { credit } from "./nl/credit.ts";
import { customers } from "./nl/customers.ts";
import { findPage } from "./nl/find-page.ts";
import { frozen } from "./nl/frozen.ts";
import { importing } from "./nl/importing.ts";
import { invoice } from "./nl/invoice.ts";
import { invoiceList } from "./nl/invoice-list.ts";
import { join } from "./nl/join.ts";
import { log } from "./nl/log.ts";
import { mail } from "./nl/mail.ts";
import { marketplace } from "./nl/marketplace.ts";
import { mollie } from "./nl/mollie.ts";
import { money } from "./nl/money.ts";
import { newInvoice } from "./nl/new-invoice.ts";
import { numbering } from "./nl/numbering.ts";
import { payLink } from "./nl/pay-link.ts";
import { refunds } from "./nl/refunds.ts";
import { reminders } from "./nl/reminders.ts";
import { rights } from "./nl/rights.ts";
import { settings } from "./nl/settings.ts";
import { surplus } from "./nl/surplus.ts";
import { team } from "./nl/team.ts";
import { transactionTypes } from "./nl/transaction-types.ts";

import { voiding } from "./nl/void.ts";

import { why } from "./nl/why.ts";
import { writeOff } from "./nl/write-off.ts";
import type { LaterCatalogue } from "./texts.ts";

/** The texts of every other screen, in Dutch. */
export const nlLater: LaterCatalogue = {
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
