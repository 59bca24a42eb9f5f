import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { securityEventsQuery } from "../api/account.ts";
import type { account } from "../language/en/account.ts";
import { useFormats } from "../language/formats.ts";
import { hasText, useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { useDeviceName } from "./device-name.ts";

/** What happened to the account: who got in, who tried, what was changed. Nobody else sees it. */
export function History() {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const deviceOf = useDeviceName();
  const history = useQuery(securityEventsQuery);
  if (history.isPending) return <Loading height={180} />;
  if (history.isError) return <LoadFailure error={history.error} reset={() => void history.refetch()} />;
  return (
    <SectionCard title={t("account.history")}>
      <Text size="sm" c="dimmed">
        {t("account.historyText")}
      </Text>
      {history.data.length === 0 && <Text size="sm">{t("account.historyEmpty")}</Text>}
      <Stack component="ol" gap={0} className="plain-list">
        {history.data.map(({ id, type, at, userAgent, ipAddress }) => (
          <Group key={id} component="li" justify="space-between" gap="xs" className="ruled">
            <Stack gap={2} miw={0}>
              <Text size="sm">{nameOf(type)}</Text>
              {userAgent !== null && (
                <Text size="xs" c="dimmed" className="breaking">
                  {deviceOf(userAgent)}
                  {ipAddress !== null && ` · ${ipAddress}`}
                </Text>
              )}
            </Stack>
            <Text size="xs" c="dimmed" className="figures">
              {instant(at)}
            </Text>
          </Group>
        ))}
      </Stack>
    </SectionCard>
  );

  /** By its own name what this page does not know yet. */
  function nameOf(type: string): string {
    const key = `account.events.${type}`;
    // justified: a text was just found there
    return hasText(key) ? t(`account.events.${type as keyof typeof account.events}`) : type;
  }
}
