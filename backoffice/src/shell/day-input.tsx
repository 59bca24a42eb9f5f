import { DateInput, type DateInputProps, DatesProvider } from "@mantine/dates";
import type { Language } from "../../../src/languages/languages.ts";
import "dayjs/locale/de";
import "dayjs/locale/en-gb";
import "dayjs/locale/fr";
import "dayjs/locale/nl";
import { useLanguage } from "../language/language.ts";

const DAYJS_LOCALES: Record<Language, string> = { en: "en-gb", nl: "nl", de: "de", fr: "fr" };

/** A day, typed or picked from a calendar in the reader's language, whose week begins on Monday. */
export function DayInput(props: DateInputProps) {
  const { language } = useLanguage();
  return (
    <DatesProvider settings={{ locale: DAYJS_LOCALES[language], firstDayOfWeek: 1 }}>
      <DateInput valueFormat="D MMM YYYY" {...props} />
    </DatesProvider>
  );
}
