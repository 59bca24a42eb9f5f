import { Alert, Button, Stack } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { ApiProblem } from "../api/api.ts";
import { enterWithPasskey } from "../api/passkeys.ts";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { useEnter } from "./use-enter.ts";
import { useOfferedPasskey } from "./use-offered-passkey.ts";

/** The way in without a password, for who made a passkey in their account; the browser offers it by itself, too. */
export function PasskeyButton() {
  const { t } = useLanguage();
  const enter = useEnter(enterWithPasskey);
  useOfferedPasskey({ isOpen: !enter.isPending, tries: enter.submittedAt, onTaken: enter.mutate });
  const refusal = refusalText();
  return (
    <Stack>
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={enter.isPending}
        onClick={() => enter.mutate(undefined)}
      >
        {t("signIn.withPasskey")}
      </Button>
      {refusal && (
        <Alert color="red" role="alert">
          {refusal}
        </Alert>
      )}
    </Stack>
  );

  function refusalText(): string | null {
    if (enter.error) {
      const isCanceled = enter.error instanceof ApiProblem && enter.error.code === "PASSKEY_CANCELED";
      return isCanceled ? t("signIn.passkeyCanceled") : sentenceOf(enter.error, t);
    }
    switch (enter.data?.kind) {
      case "wrong":
      case "refused":
        return t("signIn.passkeyWrong");
      case "expired":
        return t("signIn.expired");
      case "too-many":
        return t("signIn.tooMany", { count: enter.data.waitSeconds });
      default:
        return null;
    }
  }
}
