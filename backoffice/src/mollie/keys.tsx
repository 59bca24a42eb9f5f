import { Badge, Button, Code, Group, type MantineColor, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MollieKeyAnswer } from "../../../src/payments/mollie-key-schemas.ts";
import { mollieQuery } from "../api/merchant.ts";
import { forgetMollieKey, mollieKeysQuery } from "../api/mollie-keys.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { toastDone } from "../shell/toasts.ts";

const COLORS: Record<MollieKeyAnswer["status"], MantineColor> = {
  active: "stamp",
  retired: "yellow",
  disconnected: "gray",
};

/** The keys that are kept: the one that makes payments, and earlier ones with what still needs them. */
export function MollieKeys() {
  const { t } = useLanguage();
  const keys = useQuery(mollieKeysQuery);
  if (keys.isPending) return <Loading height={120} />;
  if (keys.isError) return <LoadFailure error={keys.error} reset={() => void keys.refetch()} />;
  if (keys.data.data.length === 0) return null;
  return (
    <SectionCard title={t("mollie.keys")}>
      <Text size="sm" c="dimmed">
        {t("mollie.keysHint")}
      </Text>
      <Stack component="ul" gap={0} className="plain-list">
        {keys.data.data.map((key) => (
          <Key key={key.id} entry={key} />
        ))}
      </Stack>
    </SectionCard>
  );
}

function Key({ entry }: { entry: MollieKeyAnswer }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const { keyHint, status, mode, profileName, createdAt, endedAt, trouble } = entry;
  return (
    <Stack component="li" gap={4} className="ruled">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Code>{keyHint}</Code>
          <Badge color={mode === "test" ? "orange" : "stamp"} variant="outline">
            {t(`mollie.modes.${mode}`)}
          </Badge>
        </Group>
        <Badge color={COLORS[status]}>{t(`mollie.keyStatus.${status}`)}</Badge>
      </Group>
      <Text size="xs" c="dimmed" className="figures">
        {profileName} ·{" "}
        {endedAt === null
          ? t("mollie.keySince", { date: instant(createdAt) })
          : t("mollie.keyUntil", { from: instant(createdAt), to: instant(endedAt) })}
      </Text>
      {trouble !== null && (
        <Text size="sm" c="red">
          {trouble}
        </Text>
      )}
      {status !== "active" && (
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <WhyKept entry={entry} />
          <WithRight right="integrations:delete">
            <ForgetKey entry={entry} />
          </WithRight>
        </Group>
      )}
    </Stack>
  );
}

function WhyKept({ entry: { undecidedPayments, keptUntil } }: { entry: MollieKeyAnswer }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const reasons = [
    undecidedPayments > 0 && t("mollie.keyUndecided", { count: undecidedPayments }),
    keptUntil !== null && t("mollie.keyRefunds", { date: instant(keptUntil) }),
  ].filter((reason) => reason !== false);
  return <Text size="sm">{reasons.length === 0 ? t("mollie.keyUnneeded") : reasons.join(" ")}</Text>;
}

function ForgetKey({ entry: { id, keyHint, undecidedPayments } }: { entry: MollieKeyAnswer }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const [isAsking, asking] = useDisclosure();
  const forget = useMutation({
    mutationFn: () => forgetMollieKey(id),
    onSuccess: async () => {
      asking.close();
      toastDone(t("mollie.keyForgotten"));
      await queryClient.invalidateQueries({ queryKey: mollieQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        className="rigid"
        onClick={asking.open}
        aria-label={t("mollie.forgetOf", { key: keyHint })}
      >
        {t("mollie.forget")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => forget.mutate()}
        isBusy={forget.isPending}
        title={t("mollie.forgetTitle", { key: keyHint })}
        text={
          undecidedPayments > 0
            ? t("mollie.forgetNeeded", { count: undecidedPayments })
            : t("mollie.forgetText")
        }
        confirm={t("mollie.forgetConfirm")}
      />
    </>
  );
}
