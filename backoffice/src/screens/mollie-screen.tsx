import { Group, Stack } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { MollieConnection } from "../settings/mollie-connection.tsx";
import { MollieKeyForm } from "../settings/mollie-key-form.tsx";
import { MollieMethods } from "../settings/mollie-methods.tsx";
import { PowerUpBadge } from "../settings/power-up-badge.tsx";
import { PowerUpNotice } from "../settings/power-up-notice.tsx";
import { useMolliePowerUp } from "../settings/use-mollie-power-up.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** The connection with Mollie: whether it works, with which profile, and a new key. */
export function MollieScreen() {
  const { t } = useLanguage();
  const mollie = useQuery(mollieQuery);
  const powerUp = useMolliePowerUp();
  return (
    <Stack maw={760}>
      <div>
        <LinkAnchor to="/settings/integrations" size="sm" c="dimmed">
          <Group component="span" gap={4} mb={4} display="inline-flex">
            <IconArrowLeft size={14} aria-hidden />
            {t("integrations.title")}
          </Group>
        </LinkAnchor>
        <ScreenHeader title={t("mollie.title")} badges={powerUp && <PowerUpBadge label={powerUp.label} />} />
      </div>
      <PowerUpNotice />
      {mollie.isPending && <Loading height={260} />}
      {mollie.isError && <LoadFailure error={mollie.error} reset={() => void mollie.refetch()} />}
      {mollie.data && (
        <>
          <MollieConnection connection={mollie.data} />
          {mollie.data.connected && <MollieMethods methods={mollie.data.methods} />}
          <WithRight right="integrations:update">
            <MollieKeyForm key={String(mollie.data.connected)} isConnected={mollie.data.connected} />
          </WithRight>
        </>
      )}
    </Stack>
  );
}
