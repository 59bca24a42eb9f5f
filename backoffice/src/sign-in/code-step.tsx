import { Alert, Anchor, Button, Checkbox, Stack, Text, TextInput, Title } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { enterCode } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { useEnter } from "./use-enter.ts";

/** The code of an authenticator app, or one of the recovery codes. */
export function CodeStep({ onAnew }: { onAnew: (notice: string | null) => void }) {
  const { t } = useLanguage();
  const [isRecoveryCode, setRecoveryCode] = useState(false);
  const enter = useEnter(enterCode);
  const form = useForm({
    initialValues: { code: "", trustDevice: false },
    validate: { code: isNotEmpty(t("errors.required")) },
  });
  const submit = form.onSubmit(({ code, trustDevice }) =>
    enter.mutate(
      // An app shows a space in the middle; a recovery code has none.
      { isRecoveryCode, code: code.replaceAll(/\s/g, ""), trustDevice },
      {
        onSuccess: ({ kind }) => {
          if (kind === "expired") onAnew(t("signIn.expired"));
        },
      },
    ),
  );
  const refusal = enter.error ? sentenceOf(enter.error, t) : refusalText();
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>
          <Title order={1} size="h3">
            {t("signIn.codeTitle")}
          </Title>
          <Text c="dimmed" size="sm">
            {t(isRecoveryCode ? "signIn.recoveryIntro" : "signIn.codeIntro")}
          </Text>
        </div>
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          // Another field, so that a browser does not offer codes of an app for it.
          key={String(isRecoveryCode)}
          label={t(isRecoveryCode ? "signIn.recoveryCode" : "signIn.code")}
          autoComplete={isRecoveryCode ? "off" : "one-time-code"}
          inputMode={isRecoveryCode ? "text" : "numeric"}
          ref={focus}
          {...form.getInputProps("code")}
        />
        <Checkbox
          label={t("signIn.trust")}
          description={t("signIn.trustHint")}
          {...form.getInputProps("trustDevice", { type: "checkbox" })}
        />
        <Button type="submit" loading={enter.isPending}>
          {t("signIn.submit")}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setRecoveryCode(!isRecoveryCode);
            form.setFieldValue("code", "");
            enter.reset();
          }}
        >
          {t(isRecoveryCode ? "signIn.useApp" : "signIn.useRecoveryCode")}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => onAnew(null)}>
          {t("signIn.anew")}
        </Anchor>
      </Stack>
    </form>
  );

  function refusalText(): string | null {
    switch (enter.data?.kind) {
      case "wrong":
        return t(isRecoveryCode ? "signIn.recoveryWrong" : "signIn.codeWrong");
      case "too-many":
        return t("signIn.tooMany", { count: enter.data.waitSeconds });
      case "locked":
        return t("signIn.locked");
      case "refused":
        return t("signIn.refused");
      default:
        return null;
    }
  }
}

/** Who just pressed Enter after the password types on. */
function focus(field: HTMLInputElement | null): void {
  field?.focus();
}
