import { app } from "./de/app.ts";
import { balance } from "./de/balance.ts";
import { chargebacks } from "./de/chargebacks.ts";
import { common } from "./de/common.ts";
import { destinations } from "./de/destinations.ts";
import { errors } from "./de/errors.ts";
import { external } from "./de/external.ts";
import { firstSteps } from "./de/first-steps.ts";
import { home } from "./de/home.ts";
import { importing } from "./de/importing.ts";
import { integrations } from "./de/integrations.ts";
import { invoice } from "./de/invoice.ts";
import { invoices } from "./de/invoices.ts";
import { log } from "./de/log.ts";
import { modes } from "./de/modes.ts";
import { mollie } from "./de/mollie.ts";
import { newInvoice } from "./de/new-invoice.ts";
import { palette } from "./de/palette.ts";
import { payLink } from "./de/pay-link.ts";
import { refunds } from "./de/refunds.ts";
import { rights } from "./de/rights.ts";
import { shortcuts } from "./de/shortcuts.ts";
import { signIn } from "./de/sign-in.ts";
import { status } from "./de/status.ts";
import { surplus } from "./de/surplus.ts";
import { tour } from "./de/tour.ts";
import { voiding } from "./de/void.ts";
import { why } from "./de/why.ts";
import { worries } from "./de/worries.ts";
import { writeOff } from "./de/write-off.ts";
import type { Catalogue } from "./texts.ts";

/** Every text of the back office, in German. */
export const de: Catalogue = {
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
