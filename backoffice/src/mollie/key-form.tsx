import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/api.ts";
import { connectMollie } from "../api/merchant.ts";
import { type Text as Translate, useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { SecretInput } from "../shell/secret-input.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

/**
 * Takes an API key; the service checks it with Mollie before it is kept. While one is connected, a key that would change
 * the profile or the mode as well is taken only after a second press.
 */
export function MollieKeyForm({ isConnected }: { isConnected: boolean }) {
  const { t } = useLanguage();
  const connect = useConnect();
  const form = useForm({
    initialValues: { apiKey: "" },
    validate: {
      apiKey: (key) => (/^(live|test)_/.test(key.trim()) ? null : t("mollie.keyShape")),
    },
    onValuesChange: () => connect.reset(),
  });
  const send = ({ sameProfile }: { sameProfile: boolean }) =>
    form.onSubmit(({ apiKey }) =>
      connect.mutate(
        { apiKey: apiKey.trim(), sameProfile },
        {
          onSuccess: () => form.reset(),
          onError: (error) => form.setErrors(keyErrors(error, t)),
        },
      ),
    );
  const difference = differenceOf(connect.error);
  return (
    <SectionCard title={isConnected ? t("mollie.replaceTitle") : t("mollie.connectTitle")}>
      <form onSubmit={send({ sameProfile: isConnected })} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {isConnected ? t("mollie.replaceHint") : t("mollie.keyHint")}
          </Text>
          {connect.error && difference === null && Object.keys(form.errors).length === 0 && (
            <Alert color="red" role="alert">
              {sentenceOf(connect.error, t)}
            </Alert>
          )}
          <SecretInput
            label={t("mollie.keyLabel")}
            description={t("mollie.keyStored")}
            // A password manager would offer the password of the back office.
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("apiKey")}
          />
          {difference !== null && (
            <Alert color="orange" role="alert" title={t(`mollie.differs.${difference}.title`)}>
              <Stack gap="xs" align="flex-start">
                {t(`mollie.differs.${difference}.text`)}
                <Button
                  color="orange"
                  variant="default"
                  loading={connect.isPending}
                  onClick={() => send({ sameProfile: false })()}
                >
                  {t("mollie.connectAllTheSame")}
                </Button>
              </Stack>
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={connect.isPending}>
              {isConnected ? t("mollie.replace") : t("mollie.connect")}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}

/** What a key would change besides itself, when the service said so. */
function differenceOf(error: unknown): "mode" | "profile" | null {
  if (!(error instanceof ApiProblem)) return null;
  if (error.code === "mollie_key_of_other_mode") return "mode";
  return error.code === "mollie_key_of_other_profile" ? "profile" : null;
}

/** What is wrong with the key itself, in the reader's language. */
const ABOUT_THE_KEY = ["mollie_key_refused", "mollie_profile_blocked", "mollie_no_methods"] as const;

function keyErrors(error: unknown, t: Translate): Record<string, string> {
  const known = ABOUT_THE_KEY.find((code) => error instanceof ApiProblem && error.code === code);
  return known === undefined ? fieldErrors(error, ["apiKey"]) : { apiKey: t(`mollie.refusals.${known}`) };
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
