import { IconLock } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { EmptyState } from "../shell/empty-state.tsx";

/** In place of a screen that somebody came to by its address and may not use. */
export function NoRight() {
  const { t } = useLanguage();
  return <EmptyState icon={<IconLock />} title={t("rights.noneTitle")} text={t("rights.noneText")} />;
}
