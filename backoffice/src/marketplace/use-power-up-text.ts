import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a Power-Up's label means to this merchant, in a sentence. */
export function usePowerUpText(): (powerUp: MarketplaceAnswer["powerUps"][number]) => string {
  const { t, locale } = useLanguage();
  const { instant } = useFormats();
  return ({ id, label, packages, trialEndsAt, canTry }) => {
    switch (label) {
      case "Active":
        return t("marketplace.active");
      case "Coming soon":
        return t("marketplace.comingSoon");
      case "Needs another package":
        return t("marketplace.needsPackage", {
          packages: listed(packages.map((name) => PACKAGE_NAMES[name])),
        });
      case "Trial":
        return t("marketplace.trial", { count: daysUntil(trialEndsAt ?? ""), date: instant(trialEndsAt) });
      case "Available":
        return canTry || id !== "mollie" ? t("marketplace.available") : t("marketplace.availableTried");
    }
  };

  function listed(names: string[]): string {
    return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  }
}

/** Names, not words: they are the same in every language. */
export const PACKAGE_NAMES: Record<MarketplaceAnswer["package"], string> = {
  basic: "Basic",
  accelerate: "Accelerate",
  maximize: "Maximize",
  pro: "Pro",
};

/** Days that are left, a begun one included. */
function daysUntil(instant: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / DAY_MS));
}
