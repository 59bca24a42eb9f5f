import {
  Alert,
  Button,
  Group,
  Modal,
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
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { LANGUAGES, type Language } from "../../../src/languages/languages.ts";
import type { InvoiceMailInput, MailPreviewAnswer } from "../../../src/mail/mail-schemas.ts";
import { mailPreviewQuery, sendInvoiceMail } from "../api/mails.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { MailFrame } from "./mail-frame.tsx";

/** Short enough to feel at once, long enough not to ask at every letter. */
const PREVIEW_AFTER_MS = 400;

type Dialog = { invoice: InvoiceAnswer; onClose: () => void };

/** An invoice on its way to its customer: to whom, in which words, and how it will look. */
export function SendDialog({ invoice, onClose }: Dialog) {
  const { t } = useLanguage();
  const [language, setLanguage] = useState<Language>();
  const [to, setTo] = useState<string>();
  const usual = useQuery(mailPreviewQuery(invoice.id, language === undefined ? {} : { language }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(72rem, 100%)"
      title={t("mail.sendTitle", { number: invoice.number ?? "" })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {usual.isPending && <Loading height={420} />}
      {usual.isError && <LoadFailure error={usual.error} reset={() => void usual.refetch()} />}
      {usual.data && (
        <SendForm
          // Another language has other words.
          key={usual.data.language}
          invoice={invoice}
          usual={usual.data}
          to={to ?? usual.data.to.join(", ")}
          onTo={setTo}
          onLanguage={setLanguage}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

type Form = Dialog & {
  usual: MailPreviewAnswer;
  to: string;
  onTo: (to: string) => void;
  onLanguage: (language: Language) => void;
};

function SendForm({ invoice, usual, to, onTo, onLanguage, onClose }: Form) {
  const { t } = useLanguage();
  const required = (text: string) => (text.trim() === "" ? t("errors.required") : null);
  const form = useForm({
    initialValues: usual.wording,
    validate: { subject: required, message: required },
  });
  const words: InvoiceMailInput = { language: usual.language, ...(form.isDirty() ? form.values : {}) };
  const [looked] = useDebouncedValue(words, PREVIEW_AFTER_MS);
  const send = useInvoiceAction({
    act: (input: InvoiceMailInput) => sendInvoiceMail(invoice.id, input),
    done: t("mail.queued"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit(() =>
    send.mutate(
      { to: addressesIn(to), ...words },
      { onError: (error) => form.setErrors(fieldErrors(error, ["to", "subject", "message"])) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack>
          {usual.from === null && (
            <Alert color="orange" title={t("mail.off")}>
              {t("mail.offText")}
            </Alert>
          )}
          {send.error && Object.keys(form.errors).length === 0 && (
            <Alert color="red" role="alert">
              {sentenceOf(send.error, t)}
            </Alert>
          )}
          <TextInput
            label={t("mail.to")}
            description={t("mail.toHint")}
            inputMode="email"
            autoComplete="off"
            data-autofocus
            value={to}
            onChange={(event) => onTo(event.currentTarget.value)}
            error={form.errors.to}
          />
          <Select
            label={t("mail.language")}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            allowDeselect={false}
            value={usual.language}
            // justified: the data are the languages
            onChange={(language) => onLanguage(language as Language)}
            // What somebody wrote is in a language already.
            disabled={form.isDirty()}
          />
          <TextInput label={t("mail.subject")} maxLength={200} {...form.getInputProps("subject")} />
          <Textarea
            label={t("mail.message")}
            description={t("mail.messageHint", { variables: "{{payLink}}, {{qr}}" })}
            autosize
            minRows={8}
            maxRows={16}
            maxLength={5000}
            {...form.getInputProps("message")}
          />
          {!usual.hasPayLink && <Alert color="gray">{t("mail.noPayLink")}</Alert>}
        </Stack>
        <Preview invoiceId={invoice.id} words={looked} />
      </SimpleGrid>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button
          type="submit"
          loading={send.isPending}
          disabled={usual.from === null || addressesIn(to).length === 0}
        >
          {t("mail.send")}
        </Button>
      </Group>
    </form>
  );
}

function Preview({ invoiceId, words }: { invoiceId: string; words: InvoiceMailInput }) {
  const { t } = useLanguage();
  const preview = useQuery(mailPreviewQuery(invoiceId, words));
  if (preview.isError) return <Alert color="red">{sentenceOf(preview.error, t)}</Alert>;
  if (!preview.data) return <Loading height={420} />;
  const { subject, attachments, html, text, from } = preview.data;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} className="breaking">
        {subject}
      </Text>
      <Text size="xs" c="dimmed" className="breaking">
        {[from !== null && t("mail.from", { from }), ...attachments].filter(Boolean).join(" · ")}
      </Text>
      <MailFrame html={html} text={text} title={t("mail.preview")} />
    </Stack>
  );
}

function addressesIn(to: string): string[] {
  return to.split(/[\s,;]+/).filter((address) => address !== "");
}
