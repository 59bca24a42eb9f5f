import { app } from "./nl/app.ts";
import { balance } from "./nl/balance.ts";
import { chargebacks } from "./nl/chargebacks.ts";
import { common } from "./nl/common.ts";
import { destinations } from "./nl/destinations.ts";
import { errors } from "./nl/errors.ts";
import { external } from "./nl/external.ts";
import { firstSteps } from "./nl/first-steps.ts";
import { home } from "./nl/home.ts";
import { importing } from "./nl/importing.ts";
import { integrations } from "./nl/integrations.ts";
import { invoice } from "./nl/invoice.ts";
import { invoices } from "./nl/invoices.ts";
import { log } from "./nl/log.ts";
import { modes } from "./nl/modes.ts";
import { mollie } from "./nl/mollie.ts";
import { newInvoice } from "./nl/new-invoice.ts";
import { palette } from "./nl/palette.ts";
import { payLink } from "./nl/pay-link.ts";
import { refunds } from "./nl/refunds.ts";
import { rights } from "./nl/rights.ts";
import { shortcuts } from "./nl/shortcuts.ts";
import { signIn } from "./nl/sign-in.ts";
import { status } from "./nl/status.ts";
import { surplus } from "./nl/surplus.ts";
import { tour } from "./nl/tour.ts";
import { voiding } from "./nl/void.ts";
import { why } from "./nl/why.ts";
import { worries } from "./nl/worries.ts";
import { writeOff } from "./nl/write-off.ts";
import type { Catalogue } from "./texts.ts";

/** Every text of the back office, in Dutch. */
export const nl: Catalogue = {
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
};
