import { Anchor, Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { changeSettings, settingsQuery } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { toastDone } from "../shell/toasts.ts";

/** As the service allows: a week to look back at, ten years for those who must. */
const FEWEST_DAYS = 7;
const MOST_DAYS = 3650;

/** For how long what was sent and answered is kept, and where to change it. */
export function Retention() {
  const { t } = useLanguage();
  const [isOpen, dialog] = useDisclosure();
  const { data: settings } = useQuery({ ...settingsQuery, enabled: useRight("settings:read") });
  if (!settings) return null;
  const { logRetentionDays: days } = settings;
  return (
    <Text c="dimmed" size="sm" mb="md">
      {t("log.kept", { count: days })}{" "}
      <WithRight right="settings:update">
        <Anchor component="button" type="button" size="sm" onClick={dialog.open}>
          {t("log.keepChange")}
        </Anchor>
      </WithRight>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t("log.keepTitle")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <RetentionForm days={days} onDone={dialog.close} />
      </Modal>
    </Text>
  );
}

/** Apart from the dialog, so that it begins anew each time that the dialog opens. */
function RetentionForm({ days, onDone }: { days: number; onDone: () => void }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const form = useForm<{ days: number | string }>({
    initialValues: { days },
    validate: {
      days: (typed) =>
        Number.isInteger(typed) && Number(typed) >= FEWEST_DAYS && Number(typed) <= MOST_DAYS
          ? null
          : t("log.keepRange", { fewest: FEWEST_DAYS, most: MOST_DAYS }),
    },
  });
  const change = useMutation({
    mutationFn: (logRetentionDays: number) => changeSettings({ logRetentionDays }),
    onSuccess: (settings) => {
      queryClient.setQueryData(settingsQuery.queryKey, settings);
      toastDone(t("log.keepChanged"));
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(Number(values.days)))} noValidate>
      <Stack>
        <NumberInput
          label={t("log.keepDays")}
          description={t("log.keepHint")}
          allowDecimal={false}
          allowNegative={false}
          data-autofocus
          {...form.getInputProps("days")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
