import { Button, Group, Loader, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPencil } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import type { SaveState as State } from "./draft-saver.ts";

/** Whether what is written is stored; where it is not, why, and a way to try again. */
export function SaveState({
  state,
  missing,
  onRetry,
}: {
  state: State;
  missing: number;
  onRetry: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Group component="output" gap="xs" mih={28}>
      {state.kind === "saving" && <Loader size={14} aria-hidden />}
      {state.kind === "saved" && <IconCheck size={16} aria-hidden />}
      {state.kind === "incomplete" && <IconPencil size={16} aria-hidden />}
      {isTrouble(state) && <IconAlertTriangle size={16} color="var(--mantine-color-error)" aria-hidden />}
      <Text size="sm" c={isTrouble(state) ? "var(--mantine-color-error)" : "dimmed"}>
        {sentence()}
      </Text>
      {state.kind === "unanswered" && (
        <Button size="compact-xs" variant="light" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      )}
    </Group>
  );

  function sentence(): string {
    switch (state.kind) {
      case "unchanged":
        return "";
      case "incomplete":
        return t("newInvoice.saving.incomplete", { count: missing });
      case "overtaken":
        return t("newInvoice.saving.refused");
      default:
        return t(`newInvoice.saving.${state.kind}`);
    }
  }
}

function isTrouble({ kind }: State): boolean {
  return kind === "unanswered" || kind === "refused" || kind === "overtaken";
}
