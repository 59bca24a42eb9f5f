import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { LANGUAGES, type Language } from "../../../src/languages/languages.ts";
import { rename } from "../api/account.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { useChooseLanguage } from "../language/language-choice.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { Refusal } from "./refusal.tsx";
import { useAccountAction } from "./use-account-action.ts";

/** As the service allows. */
const LONGEST_NAME = 100;

/** What colleagues call one, and the language of this screen. */
export function Profile({ name, email }: { name: string; email: string }) {
  const { t, language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const form = useForm({
    initialValues: { name },
    validate: { name: (typed) => (typed.trim() === "" ? t("errors.required") : null) },
  });
  const save = useAccountAction({
    act: ({ name: typed }: { name: string }) => rename(typed.trim()),
    done: t("account.saved"),
    onDone: () => form.resetDirty(),
  });
  const submit = form.onSubmit((values) =>
    save.mutate(values, { onError: (error) => form.setErrors(fieldErrors(error, ["name"])) }),
  );
  return (
    <SectionCard title={t("account.profile")}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {Object.keys(form.errors).length === 0 && <Refusal error={save.error} />}
          <TextInput
            label={t("account.name")}
            autoComplete="name"
            maxLength={LONGEST_NAME}
            {...form.getInputProps("name")}
          />
          <TextInput label={t("signIn.email")} description={t("account.emailHint")} value={email} readOnly />
          <Select
            label={t("app.language")}
            description={t("account.languageHint")}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            allowDeselect={false}
            onChange={(code) => {
              if (isLanguage(code)) chooseLanguage.mutate(code);
            }}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t("common.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}

function isLanguage(code: string | null): code is Language {
  return code !== null && Object.hasOwn(LANGUAGE_NAMES, code);
}
