import { app } from "./fr/app.ts";
import { common } from "./fr/common.ts";
import { destinations } from "./fr/destinations.ts";
import { errors } from "./fr/errors.ts";
import { external } from "./fr/external.ts";
import { firstSteps } from "./fr/first-steps.ts";
import { home } from "./fr/home.ts";
import { integrations } from "./fr/integrations.ts";
import { invoices } from "./fr/invoices.ts";
import { modes } from "./fr/modes.ts";
import { palette } from "./fr/palette.ts";
import { shortcuts } from "./fr/shortcuts.ts";
import { signIn } from "./fr/sign-in.ts";
import { status } from "./fr/status.ts";
import { tour } from "./fr/tour.ts";
import { worries } from "./fr/worries.ts";
import type { Catalogue } from "./texts.ts";

/** What the frame, the first screen and the sign-in page say, in French. */
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
  external,
  integrations,
};
