import { app } from "./en/app.ts";
import { balance } from "./en/balance.ts";
import { chargebacks } from "./en/chargebacks.ts";
import { common } from "./en/common.ts";
import { destinations } from "./en/destinations.ts";
import { errors } from "./en/errors.ts";
import { external } from "./en/external.ts";
import { firstSteps } from "./en/first-steps.ts";
import { home } from "./en/home.ts";
import { importing } from "./en/importing.ts";
import { integrations } from "./en/integrations.ts";
import { invoice } from "./en/invoice.ts";
import { invoices } from "./en/invoices.ts";
import { log } from "./en/log.ts";
import { modes } from "./en/modes.ts";
import { mollie } from "./en/mollie.ts";
import { newInvoice } from "./en/new-invoice.ts";
import { palette } from "./en/palette.ts";
import { payLink } from "./en/pay-link.ts";
import { refunds } from "./en/refunds.ts";
import { rights } from "./en/rights.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { signIn } from "./en/sign-in.ts";
import { status } from "./en/status.ts";
import { surplus } from "./en/surplus.ts";
import { tour } from "./en/tour.ts";
import { voiding } from "./en/void.ts";
import { why } from "./en/why.ts";
import { worries } from "./en/worries.ts";
import { writeOff } from "./en/write-off.ts";

/** Every text of the back office, in English: a file for each first part of a key. The other languages have the same keys. */
export const en = {
  firstSteps,
  worries,
  home,
  tour,
  shortcuts,
  palette,
  modes,
  app,
  destinations,
  common,
  errors,
  signIn,
  status,
  invoices,
  importing,
  invoice,
  balance,
  payLink,
  refunds,
  surplus,
  writeOff,
  chargebacks,
  external,
  void: voiding,
  why,
  rights,
  newInvoice,
  integrations,
  mollie,
  log,
} as const;
