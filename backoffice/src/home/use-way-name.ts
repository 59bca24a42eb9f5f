import { useMethodName } from "../invoices/use-method-name.ts";
import { useLanguage } from "../language/language.ts";
import { REST } from "./received-bars.ts";

/** The name of a way in which money comes: a method of Mollie's, or a type of external payment. */
export function useWayName(): (way: string) => string {
  const { t } = useLanguage();
  const methodName = useMethodName();
  return (way) => {
    switch (way) {
      case REST:
        return t("home.rest");
      case "bank":
      case "cash":
      case "card_reader":
      case "other":
        return t(`external.types.${way}`);
      default:
        return methodName(way);
    }
  };
}
