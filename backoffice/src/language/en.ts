import { app } from "./en/app.ts";
import { common } from "./en/common.ts";
import { destinations } from "./en/destinations.ts";
import { errors } from "./en/errors.ts";
import { external } from "./en/external.ts";
import { firstSteps } from "./en/first-steps.ts";
import { home } from "./en/home.ts";
import { integrations } from "./en/integrations.ts";
import { invoices } from "./en/invoices.ts";
import { modes } from "./en/modes.ts";
import { palette } from "./en/palette.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { signIn } from "./en/sign-in.ts";
import { status } from "./en/status.ts";
import { tour } from "./en/tour.ts";
import { worries } from "./en/worries.ts";

/**
 * What the frame, the first screen and the sign-in page say, in English: a file for each first part of a key. The other
 * languages have the same keys. `first-texts.test.ts` tells what belongs here; the rest is in `en-later.ts`.
 */
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
  external,
  integrations,
} as const;
