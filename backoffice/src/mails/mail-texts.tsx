import {
  Alert,
  Badge,
  Button,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LANGUAGES, type Language } from "../../../src/languages/languages.ts";
import type { MailSettingsAnswer, MailTextPreviewInput } from "../../../src/mail/mail-settings-schemas.ts";
import { mailTextPreviewQuery } from "../api/mails.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { MailFrame } from "./mail-frame.tsx";
import { MAIL_KINDS } from "./mail-search.ts";
import { useMailSettings } from "./use-mail-settings.ts";

/** Short enough to feel at once, long enough not to ask at every letter. */
const PREVIEW_AFTER_MS = 400;

type Kind = (typeof MAIL_KINDS)[number];

/** What each kind of mail says in each language, with how it will look beside it. */
export function MailTexts({ settings }: { settings: MailSettingsAnswer }) {
  const { t, language: ownLanguage } = useLanguage();
  const [kind, setKind] = useState<Kind>("invoice");
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const chosen = settings.kinds.find((each) => each.kind === kind);
  const text = chosen?.texts.find((each) => each.language === language);
  return (
    <SectionCard title={t("mail.texts")}>
      <Text size="sm" c="dimmed">
        {t("mail.textsHint")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t("mail.kind")}
          data={MAIL_KINDS.map((value) => ({ value, label: t(`mail.kinds.${value}`) }))}
          allowDeselect={false}
          value={kind}
          // justified: the data are the kinds
          onChange={(value) => setKind(value as Kind)}
        />
        <Select
          label={t("mail.language")}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          value={language}
          // justified: the data are the languages
          onChange={(value) => setLanguage(value as Language)}
        />
      </SimpleGrid>
      {chosen && text && (
        <TextForm
          // Another kind or language, and a text that was saved, begin anew.
          key={`${kind} ${language} ${text.subject} ${text.message}`}
          kind={kind}
          text={text}
          variables={chosen.variables}
        />
      )}
    </SectionCard>
  );
}

type Text = MailSettingsAnswer["kinds"][number]["texts"][number];

function TextForm({ kind, text, variables }: { kind: Kind; text: Text; variables: readonly string[] }) {
  const { t } = useLanguage();
  const mayChange = useRight("settings:update");
  const { language } = text;
  const required = (words: string) => (words.trim() === "" ? t("errors.required") : null);
  const form = useForm({
    initialValues: { subject: text.subject, message: text.message },
    validate: { subject: required, message: required },
  });
  const change = useMailSettings({ errorsInPlace: true });
  const save = (wording: { subject: string; message: string } | null) =>
    change.mutate({ texts: [{ kind, language, wording }] });
  const [looked] = useDebouncedValue({ kind, language, ...form.values }, PREVIEW_AFTER_MS);
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <fieldset disabled={!mayChange} className="plain-fieldset">
          <Stack>
            <Group>
              <Badge color={text.isOwn ? "stamp" : "gray"} variant="dot">
                {text.isOwn ? t("mail.own") : t("mail.usual")}
              </Badge>
            </Group>
            {change.error && (
              <Alert color="red" role="alert">
                {sentenceOf(change.error, t)}
              </Alert>
            )}
            <TextInput label={t("mail.subject")} maxLength={200} {...form.getInputProps("subject")} />
            <Textarea
              label={t("mail.message")}
              autosize
              minRows={8}
              maxRows={20}
              maxLength={5000}
              {...form.getInputProps("message")}
            />
            <Text size="xs" c="dimmed" className="breaking">
              {t("mail.variables", { variables: variables.map((name) => `{{${name}}}`).join(", ") })}
            </Text>
            {mayChange && (
              <Group>
                <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
                  {t("mail.saveText")}
                </Button>
                {text.isOwn && (
                  <Button variant="default" onClick={() => save(null)} disabled={change.isPending}>
                    {t("mail.usualAgain")}
                  </Button>
                )}
              </Group>
            )}
          </Stack>
        </fieldset>
        {mayChange && looked.subject.trim() !== "" && looked.message.trim() !== "" && (
          <Preview input={looked} />
        )}
      </SimpleGrid>
    </form>
  );
}

function Preview({ input }: { input: MailTextPreviewInput }) {
  const { t } = useLanguage();
  const preview = useQuery(mailTextPreviewQuery(input));
  if (preview.isError) return <Alert color="red">{sentenceOf(preview.error, t)}</Alert>;
  if (!preview.data) return <Loading height={420} />;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} className="breaking">
        {preview.data.subject}
      </Text>
      <MailFrame html={preview.data.html} text={preview.data.text} title={t("mail.preview")} />
    </Stack>
  );
}
