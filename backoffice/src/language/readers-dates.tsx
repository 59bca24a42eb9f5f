import { DatesProvider } from "@mantine/dates";
import type { ReactNode } from "react";
import "dayjs/locale/de";
import "dayjs/locale/en-gb";
import "dayjs/locale/fr";
import "dayjs/locale/nl";
import { type Language, useLanguage } from "./language.ts";

const DAYJS_LOCALES: Record<Language, string> = { en: "en-gb", nl: "nl", de: "de", fr: "fr" };

/** Calendars in the reader's language, with the week beginning on Monday. */
export function ReadersDates({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <DatesProvider settings={{ locale: DAYJS_LOCALES[language], firstDayOfWeek: 1 }}>
      {children}
    </DatesProvider>
  );
}
