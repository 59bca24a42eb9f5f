import { Button, Group, Paper, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";

/** As many as one line names; of the others their number. */
const NAMED_AT_MOST = 4;

/** Below what was changed and not saved: what that is, the way back, and a question before leaving without it. */
export function SaveBar({
  changed,
  isSaving,
  onUndo,
}: {
  /** The names of the fields. */
  changed: readonly string[];
  isSaving: boolean;
  onUndo: () => void;
}) {
  const { t, locale } = useLanguage();
  const isDirty = changed.length > 0;
  const leaving = useBlocker({
    // Another search, such as the switch to test data, leaves the form as it is.
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const named = changed.slice(0, NAMED_AT_MOST);
  const others = changed.length - named.length;
  const names = others === 0 ? named : [...named, t("settings.others", { count: others })];
  return (
    <>
      {isDirty && (
        <Paper withBorder shadow="md" p="sm" className="save-bar">
          <Group justify="space-between" gap="xs">
            <Text component="output" size="sm" flex={1} miw={180}>
              {t("settings.changed", {
                fields: new Intl.ListFormat(locale, { type: "conjunction" }).format(names),
              })}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={onUndo} disabled={isSaving}>
                {t("settings.undo")}
              </Button>
              <Button type="submit" loading={isSaving}>
                {t("common.save")}
              </Button>
            </Group>
          </Group>
        </Paper>
      )}
      <ConfirmDialog
        opened={leaving.status === "blocked"}
        onClose={() => leaving.reset?.()}
        onConfirm={() => leaving.proceed?.()}
        isBusy={false}
        title={t("settings.leaveTitle")}
        text={t("settings.leaveText")}
        confirm={t("settings.leave")}
      />
    </>
  );
}
