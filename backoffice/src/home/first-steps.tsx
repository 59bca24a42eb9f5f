import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { LinkButton } from "../shell/links.tsx";
import type { Mode } from "../shell/shown-mode.ts";

/** Where the numbers will be: how one gets from nothing to a paid invoice. */
export function FirstSteps({ mode }: { mode: Mode }) {
  const { t } = useLanguage();
  const mollie = useQuery(mollieQuery);
  const isConnected = mollie.data?.connected ?? false;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t("firstSteps.title")}>
      <Title order={2} size="h4">
        {t("firstSteps.title")}
      </Title>
      <Text c="dimmed" size="sm">
        {t(mode === "test" ? "firstSteps.introTest" : "firstSteps.intro")}
      </Text>
      <ol className="first-steps">
        <li>
          <Stack gap={4}>
            <Group gap="xs">
              <Text fw={600}>{t("firstSteps.connect")}</Text>
              {isConnected && <Badge>{t("firstSteps.done")}</Badge>}
            </Group>
            <Text size="sm">{t("firstSteps.connectText")}</Text>
            {!isConnected && (
              <div>
                <LinkButton to="/settings/integrations/mollie" size="xs" variant="light">
                  {t("integrations.open")}
                </LinkButton>
              </div>
            )}
          </Stack>
        </li>
        <li>
          <Stack gap={4}>
            <Text fw={600}>{t("firstSteps.make")}</Text>
            <Text size="sm">{t("firstSteps.makeText")}</Text>
            <Group gap="xs">
              <LinkButton to="/invoices/new" size="xs" variant="light">
                {t("invoices.new")}
              </LinkButton>
              <LinkButton to="/invoices" size="xs" variant="default">
                {t("firstSteps.toImport")}
              </LinkButton>
            </Group>
          </Stack>
        </li>
        <li>
          <Text fw={600}>{t("firstSteps.share")}</Text>
          <Text size="sm">{t("firstSteps.shareText")}</Text>
        </li>
      </ol>
    </Paper>
  );
}
