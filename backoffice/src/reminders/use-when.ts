import { useLanguage } from "../language/language.ts";

/** When a step of a scheme reminds, in words. */
export function useWhen(): (days: number) => string {
  const { t } = useLanguage();
  return (days) => {
    if (days === 0) return t("reminders.onDueDate");
    return days < 0 ? t("reminders.before", { count: -days }) : t("reminders.after", { count: days });
  };
}
