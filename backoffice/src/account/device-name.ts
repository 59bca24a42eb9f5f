import Bowser from "bowser";
import { useLanguage } from "../language/language.ts";

/** A browser and its system in words, from what the browser said of itself. */
export function useDeviceName(): (userAgent: string | null) => string {
  const { t } = useLanguage();
  return (userAgent) => {
    // The library refuses an empty text.
    if (!userAgent) return t("account.unknownDevice");
    const { browser, os } = Bowser.parse(userAgent);
    if (browser.name === undefined) return t("account.unknownDevice");
    return os.name === undefined
      ? browser.name
      : t("account.device", { browser: browser.name, system: os.name });
  };
}
