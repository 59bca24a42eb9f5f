import { Button, Paper } from "@mantine/core";
import { IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.ts";
import { EmptyState } from "../shell/empty-state.tsx";

/** Where a list of money would be: what comes here, or that nothing fits what was asked for. */
export function NoMoney({
  isFiltered,
  onClear,
  icon,
  title,
  text,
}: {
  isFiltered: boolean;
  onClear: () => void;
  icon: ReactNode;
  title: string;
  text: string;
}) {
  const { t } = useLanguage();
  return (
    <Paper withBorder>
      {isFiltered ? (
        <EmptyState icon={<IconSearchOff />} title={t("money.noMatchTitle")} text={t("money.noMatchText")}>
          <Button variant="default" onClick={onClear}>
            {t("money.clear")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={icon} title={title} text={text} />
      )}
    </Paper>
  );
}
