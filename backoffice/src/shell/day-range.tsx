import { Group } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { DayInput } from "./day-input.tsx";

export type Days = { from?: string | undefined; to?: string | undefined };

/** From which day to which, both included; either may be left open. */
export function DayRange({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { t } = useLanguage();
  const { from = null, to = null } = days;
  return (
    <Group className="filter-days" gap="sm" grow wrap="nowrap">
      <DayInput
        aria-label={t("common.from")}
        placeholder={t("common.from")}
        value={from}
        {...(to !== null && { maxDate: to })}
        onChange={(day) => onChange({ from: day ?? undefined })}
        clearable
        clearButtonProps={{ "aria-label": t("common.clearFrom") }}
      />
      <DayInput
        aria-label={t("common.to")}
        placeholder={t("common.to")}
        value={to}
        {...(from !== null && { minDate: from })}
        onChange={(day) => onChange({ to: day ?? undefined })}
        clearable
        clearButtonProps={{ "aria-label": t("common.clearTo") }}
      />
    </Group>
  );
}
