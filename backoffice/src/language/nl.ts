import { app } from "./nl/app.ts";
import { common } from "./nl/common.ts";
import { destinations } from "./nl/destinations.ts";
import { errors } from "./nl/errors.ts";
import { external } from "./nl/external.ts";
import { firstSteps } from "./nl/first-steps.ts";
import { home } from "./nl/home.ts";
import { integrations } from "./nl/integrations.ts";
import { invoices } from "./nl/invoices.ts";
import { modes } from "./nl/modes.ts";
import { palette } from "./nl/palette.ts";
import { shortcuts } from "./nl/shortcuts.ts";
import { signIn } from "./nl/sign-in.ts";
import { status } from "./nl/status.ts";
import { tour } from "./nl/tour.ts";
import { worries } from "./nl/worries.ts";
import type { Catalogue } from "./texts.ts";

/** What the frame, the first screen and the sign-in page say, in Dutch. */
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
  external,
  integrations,
};
