import { account } from "./de/account.ts";
import { activity } from "./de/activity.ts";
import { balance } from "./de/balance.ts";
import { bulk } from "./de/bulk.ts";
import { chargebacks } from "./de/chargebacks.ts";
import { credit } from "./de/credit.ts";
import { customers } from "./de/customers.ts";
import { findPage } from "./de/find-page.ts";
import { frozen } from "./de/frozen.ts";
import { importing } from "./de/importing.ts";
import { invoice } from "./de/invoice.ts";
import { invoiceList } from "./de/invoice-list.ts";
import { join } from "./de/join.ts";
import { log } from "./de/log.ts";
import { mail } from "./de/mail.ts";
import { marketplace } from "./de/marketplace.ts";
import { mollie } from "./de/mollie.ts";
import { money } from "./de/money.ts";
import { newInvoice } from "./de/new-invoice.ts";
import { numbering } from "./de/numbering.ts";
import { payLink } from "./de/pay-link.ts";
import { refunds } from "./de/refunds.ts";
import { reminders } from "./de/reminders.ts";
import { rights } from "./de/rights.ts";
import { settings } from "./de/settings.ts";
import { surplus } from "./de/surplus.ts";
import { team } from "./de/team.ts";
import { transactionTypes } from "./de/transaction-types.ts";

import { voiding } from "./de/void.ts";

import { why } from "./de/why.ts";
import { writeOff } from "./de/write-off.ts";
import type { LaterCatalogue } from "./texts.ts";

/** The texts of every other screen, in German. */
export const deLater: LaterCatalogue = {
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
