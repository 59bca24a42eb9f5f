import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { hasPasskeys, type Passkey as Known, passkeysQuery, removePasskey } from "../api/passkeys.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { AddPasskey } from "./add-passkey.tsx";
import { RenamePasskey } from "./rename-passkey.tsx";
import { useAccountAction } from "./use-account-action.ts";

/** Keys in one's devices that open the account without a password. */
export function Passkeys({ email }: { email: string }) {
  const { t } = useLanguage();
  const passkeys = useQuery(passkeysQuery);
  const [isAdding, adding] = useDisclosure();
  if (passkeys.isPending) return <Loading height={140} />;
  if (passkeys.isError) return <LoadFailure error={passkeys.error} reset={() => void passkeys.refetch()} />;
  return (
    <SectionCard title={t("account.passkeys")}>
      <Text size="sm">{t("account.passkeysText")}</Text>
      {passkeys.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("account.noPasskeys")}
        </Text>
      )}
      <Stack component="ul" gap={0} className="plain-list">
        {passkeys.data.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} />
        ))}
      </Stack>
      <Group justify="flex-end">
        <ReasonedButton
          variant="default"
          reason={hasPasskeys() ? null : t("account.passkeysNotHere")}
          onClick={adding.open}
        >
          {t("account.addPasskey")}
        </ReasonedButton>
      </Group>
      <AddPasskey opened={isAdding} onClose={adding.close} email={email} />
    </SectionCard>
  );
}

function Passkey({ passkey: { id, name, createdAt } }: { passkey: Known }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const [isAsking, asking] = useDisclosure();
  const [isRenaming, renaming] = useDisclosure();
  const shown = name ?? t("account.passkey");
  const remove = useAccountAction({
    act: removePasskey,
    done: t("account.passkeyRemoved", { name: shown }),
    onDone: asking.close,
    errorsInPlace: false,
  });
  return (
    <Group component="li" justify="space-between" gap="sm" className="ruled">
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={600} className="breaking">
          {shown}
        </Text>
        <Text size="xs" c="dimmed">
          {t("account.passkeySince", { date: instant(createdAt) })}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t("account.rename")}: ${shown}`}
          onClick={renaming.open}
        >
          {t("account.rename")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={`${t("account.removePasskey")}: ${shown}`}
          onClick={asking.open}
        >
          {t("account.removePasskey")}
        </Button>
      </Group>
      <RenamePasskey opened={isRenaming} onClose={renaming.close} passkey={{ id, name: shown }} />
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => remove.mutate(id)}
        isBusy={remove.isPending}
        title={t("account.removePasskeyOf", { name: shown })}
        text={t("account.removePasskeyText")}
        confirm={t("account.removePasskey")}
      />
    </Group>
  );
}
