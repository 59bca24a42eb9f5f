import { Alert, Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { activateMolliePowerUp, merchantQuery } from "../api/merchant.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { toastDone } from "../shell/toasts.ts";
import { useMolliePowerUp } from "./use-mollie-power-up.ts";

/** What stands between this merchant and creating payments: activation, another package, a trial that ends. */
export function PowerUpNotice() {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const activate = useActivate();
  const powerUp = useMolliePowerUp();
  switch (powerUp?.label) {
    case undefined:
    case "Active":
      return null;
    case "Trial":
      return (
        <Alert color="yellow" title={t("integrations.label.Trial")}>
          {t("integrations.trialEnds", { date: instant(powerUp.trialEndsAt) })}
        </Alert>
      );
    case "Needs another package":
      return (
        <Alert color="gray" title={t("integrations.label.Needs another package")}>
          {t("integrations.needsPackage")}
        </Alert>
      );
    case "Available":
      return (
        <Alert color="blue" title={t("integrations.label.Available")}>
          <Group justify="space-between">
            {t("integrations.activateHint")}
            <WithRight right="administrator">
              <Button loading={activate.isPending} onClick={() => activate.mutate()}>
                {t("integrations.activate")}
              </Button>
            </WithRight>
          </Group>
        </Alert>
      );
  }
}

function useActivate() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: activateMolliePowerUp,
    onSuccess: async () => {
      toastDone(t("integrations.activated"));
      await queryClient.invalidateQueries({ queryKey: merchantQuery.queryKey });
    },
  });
}
