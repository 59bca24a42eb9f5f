import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { webhookHealthQuery } from "../api/mollie-keys.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { LinkAnchor } from "../shell/links.tsx";

/** Says that Mollie's calls stopped, once somebody paid and Mollie did not call; otherwise nothing. */
export function WebhookAlarm() {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const { data: health } = useQuery({ ...webhookHealthQuery, enabled: useRight("integrations:read") });
  if (health?.status !== "silent") return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t("log.silentTitle")} role="alert" mb="md">
      {t("log.silentText", { since: instant(health.silentSince) })}{" "}
      <LinkAnchor to="/settings/integrations/mollie" size="sm" className="on-colour">
        {t("log.silentLook")}
      </LinkAnchor>
    </Alert>
  );
}
