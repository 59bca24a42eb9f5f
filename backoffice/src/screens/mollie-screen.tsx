import { Group, Stack } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { PowerUpBadge } from "../marketplace/power-up-badge.tsx";
import { PowerUpNotice } from "../marketplace/power-up-notice.tsx";
import { useMolliePowerUp } from "../marketplace/use-mollie-power-up.ts";
import { MollieConnection } from "../mollie/connection.tsx";
import { MollieKeyForm } from "../mollie/key-form.tsx";
import { MollieKeys } from "../mollie/keys.tsx";
import { MollieMethods } from "../mollie/methods.tsx";
import { Webhooks } from "../mollie/webhooks.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** The connection with Mollie: whether it works, with which profile, and a new key. */
export function MollieScreen() {
  const { t } = useLanguage();
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
      <WithRight right="integrations:read" otherwise={<NoRight />}>
        <Connection />
      </WithRight>
    </Stack>
  );
}

function Connection() {
  const mollie = useQuery(mollieQuery);
  return (
    <>
      <PowerUpNotice />
      {mollie.isPending && <Loading height={260} />}
      {mollie.isError && <LoadFailure error={mollie.error} reset={() => void mollie.refetch()} />}
      {mollie.data && (
        <>
          <MollieConnection connection={mollie.data} />
          <MollieKeys />
          {mollie.data.connected && (
            <>
              <MollieMethods methods={mollie.data.methods} />
              <Webhooks webhookUrl={mollie.data.health.webhookUrl} />
            </>
          )}
          <WithRight right="integrations:update">
            <MollieKeyForm key={String(mollie.data.connected)} isConnected={mollie.data.connected} />
          </WithRight>
        </>
      )}
    </>
  );
}
