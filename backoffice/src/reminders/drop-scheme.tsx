import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReminderSchemeAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { dropReminderScheme } from "../api/reminders.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { useSchemeAction } from "./use-scheme-action.ts";

/** Drops a scheme, after asking. */
export function DropScheme({ scheme: { id, name } }: { scheme: ReminderSchemeAnswer }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  const drop = useSchemeAction({
    act: () => dropReminderScheme(id),
    done: t("reminders.dropped"),
    onDone: asking.close,
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={asking.open}
        aria-label={t("reminders.dropOf", { name })}
      >
        {t("reminders.drop")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => drop.mutate(undefined)}
        isBusy={drop.isPending}
        title={t("reminders.dropTitle", { name })}
        text={t("reminders.dropText")}
        confirm={t("reminders.drop")}
      />
    </>
  );
}
