import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { PowerUpBadge } from "../marketplace/power-up-badge.tsx";
import { useMolliePowerUp } from "../marketplace/use-mollie-power-up.ts";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** Which other software can be connected, and whether it is. */
export function IntegrationsScreen() {
  const { t } = useLanguage();
  const mollie = useQuery(mollieQuery);
  const powerUp = useMolliePowerUp();
  return (
    <>
      <ScreenHeader title={t("integrations.title")} />
      <Text c="dimmed" mb="md">
        {t("integrations.intro")}
      </Text>
      {mollie.isError && <LoadFailure error={mollie.error} reset={() => void mollie.refetch()} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {mollie.isPending && <Loading height={190} />}
        {mollie.data && (
          <Paper withBorder p="md">
            <Stack h="100%" justify="space-between">
              <Stack gap="xs">
                <Group justify="space-between">
                  <Title order={2} size="h4">
                    Mollie
                  </Title>
                  {powerUp && <PowerUpBadge label={powerUp.label} />}
                </Group>
                <Text size="sm" c="dimmed">
                  {t("integrations.mollieText")}
                </Text>
              </Stack>
              <Group justify="space-between">
                <Badge variant="dot" color={mollie.data.connected ? "stamp" : "gray"}>
                  {mollie.data.connected ? t("integrations.connected") : t("integrations.notConnected")}
                </Badge>
                <LinkButton to="/settings/integrations/mollie" variant="light">
                  {t("integrations.open")}
                </LinkButton>
              </Group>
            </Stack>
          </Paper>
        )}
      </SimpleGrid>
    </>
  );
}
