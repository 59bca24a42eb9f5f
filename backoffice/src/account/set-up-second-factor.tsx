import { Button, Group, Image, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { renderSVG } from "uqr";
import { beginSecondFactor, confirmSecondFactor } from "../api/account.ts";
import { useLanguage } from "../language/language.ts";
import { PasswordForm } from "./password-dialog.tsx";
import { Refusal } from "./refusal.tsx";
import { useAccountAction } from "./use-account-action.ts";

type Begun = { totpURI: string; backupCodes: string[] };

/**
 * The password, then the app with its first code, then the recovery codes, which it hands on to be shown: in this order,
 * so that nobody ends locked out.
 */
export function SetUpSecondFactor({
  onDone,
  onClose,
}: {
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose?: () => void;
}) {
  const { t } = useLanguage();
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun === null) {
    return (
      <PasswordForm
        text={t("account.setUpText")}
        confirm={t("account.next")}
        act={beginSecondFactor}
        onDone={setBegun}
        {...(onClose && { onClose })}
      />
    );
  }
  return <FirstCode uri={begun.totpURI} onDone={() => onDone(begun.backupCodes)} />;
}

function FirstCode({ uri, onDone }: { uri: string; onDone: () => void }) {
  const { t } = useLanguage();
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (/^\d{3} ?\d{3}$/.test(code.trim()) ? null : t("account.codeShape")) },
  });
  const confirm = useAccountAction({
    act: ({ code }: { code: string }) => confirmSecondFactor(code.replaceAll(/\s/g, "")),
    onDone,
  });
  return (
    <form onSubmit={form.onSubmit((values) => confirm.mutate(values))} noValidate>
      <Stack>
        <Text size="sm">{t("account.scan")}</Text>
        <Image
          // Drawn here: the secret goes to nobody.
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { ecc: "M", border: 4 }))}`}
          alt={t("account.qrAlt")}
          w={220}
          className="qr"
          mx="auto"
        />
        <Text size="sm">{t("account.typeSecret")}</Text>
        <Text size="sm" ff="monospace" ta="center" className="breaking" data-secret>
          {groupsOfFour(secret)}
        </Text>
        <Refusal error={confirm.error} />
        <TextInput
          label={t("signIn.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          {...form.getInputProps("code")}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={confirm.isPending}>
            {t("account.switchOn")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** As one reads aloud what one types. */
function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}
