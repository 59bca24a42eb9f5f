import { Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CustomerRemindersAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { chooseReminderScheme, customerRemindersQuery, reminderSchemesQuery } from "../api/reminders.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { PauseButton, ResumeButton } from "./pause-buttons.tsx";

type Of = { customerId: string; reminders: CustomerRemindersAnswer };

/** By which scheme a customer is reminded, and whether at all. */
export function CustomerReminders({ customerId }: { customerId: string }) {
  const { t } = useLanguage();
  const reminders = useQuery(customerRemindersQuery(customerId));
  return (
    <SectionCard title={t("reminders.title")}>
      {reminders.isPending && <Loading height={60} />}
      {reminders.isLoadingError && (
        <LoadFailure error={reminders.error} reset={() => void reminders.refetch()} />
      )}
      {reminders.data && (
        <Group align="flex-end" gap="xl">
          <WithRight right="settings:read">
            <Scheme customerId={customerId} reminders={reminders.data} />
          </WithRight>
          <Pause customerId={customerId} reminders={reminders.data} />
        </Group>
      )}
    </SectionCard>
  );
}

/** In place of the id of a scheme where the customer has none of its own. */
const DEFAULT = "default";

/** Chosen at once; who may not change it sees which it is. */
function Scheme({ customerId, reminders: { schemeId } }: Of) {
  const { t } = useLanguage();
  const mayChange = useRight("customers:update");
  const { data: schemes = [] } = useQuery(reminderSchemesQuery);
  const choose = useInvoiceAction({
    act: (id: string | null) => chooseReminderScheme(customerId, id),
    done: t("reminders.chosen"),
  });
  const usual = schemes.find(({ isDefault }) => isDefault);
  return (
    <Select
      label={t("reminders.scheme")}
      w={300}
      maw="100%"
      data={[
        {
          value: DEFAULT,
          label: usual ? t("reminders.defaultScheme", { name: usual.name }) : t("reminders.noDefaultScheme"),
        },
        ...schemes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      allowDeselect={false}
      value={schemeId ?? DEFAULT}
      disabled={!mayChange || choose.isPending}
      onChange={(chosen) => choose.mutate(chosen === DEFAULT ? null : chosen)}
    />
  );
}

function Pause({ customerId, reminders: { pause } }: Of) {
  const { t } = useLanguage();
  const { day } = useFormats();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={pause === null ? undefined : 600}>
        {pauseText()}
      </Text>
      <WithRight right="customers:update">
        <Group>
          {pause === null ? (
            <PauseButton of={{ customerId }} />
          ) : (
            <ResumeButton of={{ customerId }} label={t("reminders.resume")} />
          )}
        </Group>
      </WithRight>
    </Stack>
  );

  function pauseText(): string {
    if (pause === null) return t("reminders.notPaused");
    return pause.until === null
      ? t("reminders.customerStopped")
      : t("reminders.customerPausedUntil", { day: day(pause.until) });
  }
}
