import { app } from "./fr/app.ts";
import { balance } from "./fr/balance.ts";
import { chargebacks } from "./fr/chargebacks.ts";
import { common } from "./fr/common.ts";
import { destinations } from "./fr/destinations.ts";
import { errors } from "./fr/errors.ts";
import { external } from "./fr/external.ts";
import { firstSteps } from "./fr/first-steps.ts";
import { home } from "./fr/home.ts";
import { importing } from "./fr/importing.ts";
import { integrations } from "./fr/integrations.ts";
import { invoice } from "./fr/invoice.ts";
import { invoices } from "./fr/invoices.ts";
import { log } from "./fr/log.ts";
import { modes } from "./fr/modes.ts";
import { mollie } from "./fr/mollie.ts";
import { newInvoice } from "./fr/new-invoice.ts";
import { palette } from "./fr/palette.ts";
import { payLink } from "./fr/pay-link.ts";
import { refunds } from "./fr/refunds.ts";
import { rights } from "./fr/rights.ts";
import { shortcuts } from "./fr/shortcuts.ts";
import { signIn } from "./fr/sign-in.ts";
import { status } from "./fr/status.ts";
import { surplus } from "./fr/surplus.ts";
import { tour } from "./fr/tour.ts";
import { voiding } from "./fr/void.ts";
import { why } from "./fr/why.ts";
import { worries } from "./fr/worries.ts";
import { writeOff } from "./fr/write-off.ts";
import type { Catalogue } from "./texts.ts";

/** Every text of the back office, in French. */
export const fr: Catalogue = {
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
