import { Alert, type MantineColor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PowerUpLabel } from "../../../src/merchants/power-ups.ts";
import { marketplaceQuery } from "../api/marketplace.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { PowerUpActions } from "./power-up-actions.tsx";
import { usePowerUpText } from "./use-power-up-text.ts";

const COLORS: Record<Exclude<PowerUpLabel, "Active">, MantineColor> = {
  Available: "blue",
  Trial: "yellow",
  "Needs another package": "gray",
};

/** What stands between this merchant and creating payments: activation, another package, a trial that ends. */
export function PowerUpNotice() {
  const { t } = useLanguage();
  const text = usePowerUpText();
  const marketplace = useQuery(marketplaceQuery);
  const powerUp = marketplace.data?.powerUps.find(({ id }) => id === "mollie");
  if (!powerUp || powerUp.label === "Active" || powerUp.label === "Coming soon") return null;
  return (
    <Alert color={COLORS[powerUp.label]} title={t(`integrations.label.${powerUp.label}`)}>
      <Stack gap="xs">
        {text(powerUp)}
        {powerUp.label === "Needs another package" && (
          <LinkAnchor to="/settings/marketplace" size="sm" className="on-colour">
            {t("marketplace.toPackages")}
          </LinkAnchor>
        )}
        <PowerUpActions powerUp={powerUp} />
      </Stack>
    </Alert>
  );
}
