import { app } from "./de/app.ts";
import { common } from "./de/common.ts";
import { destinations } from "./de/destinations.ts";
import { errors } from "./de/errors.ts";
import { external } from "./de/external.ts";
import { firstSteps } from "./de/first-steps.ts";
import { home } from "./de/home.ts";
import { integrations } from "./de/integrations.ts";
import { invoices } from "./de/invoices.ts";
import { modes } from "./de/modes.ts";
import { palette } from "./de/palette.ts";
import { shortcuts } from "./de/shortcuts.ts";
import { signIn } from "./de/sign-in.ts";
import { status } from "./de/status.ts";
import { tour } from "./de/tour.ts";
import { worries } from "./de/worries.ts";
import type { Catalogue } from "./texts.ts";

/** What the frame, the first screen and the sign-in page say, in German. */
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
  external,
  integrations,
};
