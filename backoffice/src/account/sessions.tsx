import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { endOtherSessions, endSession, type OwnSession, ownSessionsQuery } from "../api/account.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { useDeviceName } from "./device-name.ts";
import { useAccountAction } from "./use-account-action.ts";

/** Where one is signed in, and ending that elsewhere. */
export function Sessions() {
  const { t } = useLanguage();
  const sessions = useQuery(ownSessionsQuery);
  const endOthers = useAccountAction({
    act: endOtherSessions,
    done: t("account.othersEnded"),
    errorsInPlace: false,
  });
  if (sessions.isPending) return <Loading height={180} />;
  if (sessions.isError) return <LoadFailure error={sessions.error} reset={() => void sessions.refetch()} />;
  return (
    <SectionCard
      title={t("account.sessions")}
      aside={
        sessions.data.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate(undefined)}
          >
            {t("account.endOthers")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t("account.sessionsText")}
      </Text>
      <Stack component="ul" gap={0} className="plain-list">
        {sessions.data.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </Stack>
    </SectionCard>
  );
}

function Session({ session: { id, isThis, usedAt, userAgent, ipAddress } }: { session: OwnSession }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const device = useDeviceName()(userAgent);
  const end = useAccountAction({
    act: endSession,
    done: t("account.sessionEnded", { device }),
    errorsInPlace: false,
  });
  return (
    <Group component="li" justify="space-between" gap="sm" className="ruled">
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {device}
          </Text>
          {isThis && (
            <Badge color="stamp" variant="light">
              {t("account.thisOne")}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" className="breaking">
          {t("account.usedAt", { date: instant(usedAt) })}
          {ipAddress !== null && ` · ${ipAddress}`}
        </Text>
      </Stack>
      {!isThis && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={end.isPending}
          aria-label={`${t("account.endSession")}: ${device}`}
          onClick={() => end.mutate(id)}
        >
          {t("account.endSession")}
        </Button>
      )}
    </Group>
  );
}
