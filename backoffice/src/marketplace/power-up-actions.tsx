import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { activateMolliePowerUp, tryMolliePowerUp } from "../api/marketplace.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { toastDone } from "../shell/toasts.ts";

type PowerUp = MarketplaceAnswer["powerUps"][number];

/** What an administrator can do about Mollie's Power-Up; anybody else reads whom to ask. */
export function PowerUpActions({ powerUp }: { powerUp: PowerUp }) {
  const { t } = useLanguage();
  if (powerUp.label !== "Available" && powerUp.label !== "Trial") return null;
  return (
    <WithRight
      right="administrator"
      otherwise={
        <Text size="sm" c="dimmed">
          {t("marketplace.administratorsOnly")}
        </Text>
      }
    >
      <Buttons canTry={powerUp.canTry} />
    </WithRight>
  );
}

function Buttons({ canTry }: { canTry: boolean }) {
  const { t } = useLanguage();
  const idempotencyKey = useIdempotencyKey();
  const activate = useChange({ act: activateMolliePowerUp, done: t("integrations.activated") });
  const attempt = useChange({ act: () => tryMolliePowerUp(idempotencyKey), done: t("marketplace.tried") });
  return (
    <Group gap="xs">
      <Button loading={activate.isPending} disabled={attempt.isPending} onClick={() => activate.mutate()}>
        {t("integrations.activate")}
      </Button>
      {canTry && (
        <Button
          variant="default"
          loading={attempt.isPending}
          disabled={activate.isPending}
          onClick={() => attempt.mutate()}
        >
          {t("marketplace.try")}
        </Button>
      )}
    </Group>
  );
}

function useChange({ act, done }: { act: () => Promise<unknown>; done: string }) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      toastDone(done);
      // What can be done with invoices follows, so the merchant is read again too.
      await queryClient.invalidateQueries();
    },
  });
}
