import type { MerchantId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { createMerchant } from "../merchants/create-merchant.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { type Platform, worldOf } from "../world/world.ts";
import type { SetupDetails } from "./setup-form.ts";
import { hasMerchant, lockSetup } from "./setup-queries.ts";

export type Setup = {
  platform: Platform;
  signIn: SignIn;
  /** The merchant's id, fixed before the first try, so that a try after a failed one finds its own beginnings. */
  merchantId: MerchantId;
};

/**
 * Makes the installation's first merchant and its administrator's account. It has the largest package, as nobody sells packages
 * to who runs their own; Mollie is left for the owner to activate in the back office, and numbers begin with the default
 * series. `closed` when there is a merchant already, also when it was made at this very instant.
 */
export function setUp(
  { platform, signIn, merchantId }: Setup,
  { company, name, email, password, locale }: SetupDetails & { locale: Language },
): Promise<"made" | "closed"> {
  const world = worldOf(platform, { merchantId, source: "system" });
  return world.atomically("set up", async (tx) => {
    await lockSetup(tx);
    if (await hasMerchant(tx)) return "closed";
    await createMerchant(tx, { details: { name: company, package: "pro", locale } });
    // The account lies in sign-in's own schema, behind a connection of its own. Made before the merchant is committed,
    // it can fail and leave the setup open; an account left over from such a try gets the password of the next.
    await signIn.createUser({
      email,
      name,
      password,
      merchantId,
      role: "administrator",
      replacePassword: true,
    });
    return "made";
  });
}
