import { Group, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { marketplaceQuery } from "../api/marketplace.ts";
import { useLanguage } from "../language/language.ts";
import { Packages } from "../marketplace/packages.tsx";
import { PowerUpActions } from "../marketplace/power-up-actions.tsx";
import { PowerUpBadge } from "../marketplace/power-up-badge.tsx";
import { usePowerUpText } from "../marketplace/use-power-up-text.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** Which Power-Ups there are, how each stands with this merchant, and which package has what. */
export function MarketplaceScreen() {
  const { t } = useLanguage();
  const marketplace = useQuery(marketplaceQuery);
  return (
    <>
      <ScreenHeader title={t("destinations.marketplace")} />
      <Text c="dimmed" mb="md">
        {t("marketplace.intro")}
      </Text>
      {marketplace.isPending && <Loading height={260} />}
      {marketplace.isError && (
        <LoadFailure error={marketplace.error} reset={() => void marketplace.refetch()} />
      )}
      {marketplace.data && (
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {marketplace.data.powerUps.map((powerUp) => (
              <PowerUpCard key={powerUp.id} powerUp={powerUp} />
            ))}
          </SimpleGrid>
          <Packages marketplace={marketplace.data} />
        </Stack>
      )}
    </>
  );
}

function PowerUpCard({ powerUp }: { powerUp: MarketplaceAnswer["powerUps"][number] }) {
  const { t } = useLanguage();
  const text = usePowerUpText();
  const isUsable = powerUp.label === "Active" || powerUp.label === "Trial";
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`marketplace.names.${powerUp.id}`)}>
      <Stack h="100%" justify="space-between">
        <Stack gap="xs">
          <Group justify="space-between">
            <Title order={2} size="h4">
              {t(`marketplace.names.${powerUp.id}`)}
            </Title>
            <PowerUpBadge label={powerUp.label} />
          </Group>
          <Text size="sm">{t(`marketplace.texts.${powerUp.id}`)}</Text>
          <Text size="sm" c="dimmed">
            {text(powerUp)}
          </Text>
        </Stack>
        <Group gap="xs">
          <PowerUpActions powerUp={powerUp} />
          {powerUp.id === "mollie" && isUsable && (
            <WithRight right="integrations:read">
              <LinkButton to="/settings/integrations/mollie" variant="light">
                {t("integrations.open")}
              </LinkButton>
            </WithRight>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
