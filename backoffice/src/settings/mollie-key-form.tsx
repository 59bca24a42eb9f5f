import { Alert, Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/api.ts";
import { connectMollie } from "../api/merchant.ts";
import { type Text as Translate, useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

/** Takes an API key; the service checks it with Mollie before it is kept. */
export function MollieKeyForm({ isConnected }: { isConnected: boolean }) {
  const { t } = useLanguage();
  const connect = useConnect();
  const form = useForm({
    initialValues: { apiKey: "" },
    validate: {
      apiKey: (key) => (/^(live|test)_/.test(key.trim()) ? null : t("mollie.keyShape")),
    },
  });
  const submit = form.onSubmit(({ apiKey }) =>
    connect.mutate(apiKey.trim(), {
      onSuccess: () => form.reset(),
      onError: (error) => form.setErrors(keyErrors(error, t)),
    }),
  );
  return (
    <SectionCard title={isConnected ? t("mollie.replaceTitle") : t("mollie.connectTitle")}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("mollie.keyHint")}
          </Text>
          {connect.error && Object.keys(form.errors).length === 0 && (
            <Alert color="red" role="alert">
              {sentenceOf(connect.error, t)}
            </Alert>
          )}
          <PasswordInput
            label={t("mollie.keyLabel")}
            description={t("mollie.keyStored")}
            // A password manager would offer the password of the back office.
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("apiKey")}
          />
          <Group>
            <Button type="submit" loading={connect.isPending}>
              {isConnected ? t("mollie.replace") : t("mollie.connect")}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}

/** The service says at the field only how to mend it; that Mollie refused the key stands in the whole sentence. */
function keyErrors(error: unknown, t: Translate): Record<string, string> {
  const isRefused = error instanceof ApiProblem && error.code === "mollie_key_refused";
  return isRefused ? { apiKey: sentenceOf(error, t) } : fieldErrors(error, ["apiKey"]);
}

function useConnect() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: connectMollie,
    meta: { errorsInPlace: true },
    onSuccess: async () => {
      toastDone(t("mollie.connectedToast"));
      // The mode of new invoices follows the key, so the merchant is read again too.
      await queryClient.invalidateQueries();
    },
  });
}
