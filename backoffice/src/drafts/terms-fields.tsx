import { Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { DayInput } from "../shell/day-input.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import type { DraftForm } from "./draft-form.ts";
import { dueOnOf, TERMS, type Term } from "./payment-term.ts";

/** Of every currency those that customers here pay in; any other that a draft has stays its own. */
const CURRENCIES = ["EUR", "USD", "GBP", "CHF", "DKK", "SEK", "NOK", "PLN", "CZK", "JPY"];

/** When to pay, in which currency, and what else the invoice says. */
export function TermsFields({ form, ownCurrency }: { form: DraftForm; ownCurrency: string }) {
  const { t } = useLanguage();
  const { day } = useFormats();
  const { issuedOn, term, currency } = form.values;
  const dueOn = dueOnOf(form.values);
  return (
    <SectionCard title={t("newInvoice.details")}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <DayInput label={t("newInvoice.issuedOn")} {...form.getInputProps("issuedOn")} />
        <Select
          label={t("newInvoice.term")}
          data={TERMS.map((one) => ({ value: one, label: termLabel(one) }))}
          allowDeselect={false}
          {...(dueOn !== null && term !== "day" && { description: day(dueOn) })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.getInputProps("term")}
        />
        {term === "day" && (
          <DayInput
            label={t("newInvoice.dueOn")}
            {...(issuedOn !== null && { minDate: issuedOn })}
            {...form.getInputProps("dueOn")}
          />
        )}
        <Select
          label={t("newInvoice.currency")}
          data={[...new Set([ownCurrency, currency, ...CURRENCIES])]}
          allowDeselect={false}
          {...form.getInputProps("currency")}
        />
        <TextInput
          label={t("newInvoice.reference")}
          placeholder={t("common.optional")}
          maxLength={200}
          {...form.getInputProps("reference")}
        />
      </SimpleGrid>
      <Textarea
        label={t("newInvoice.note")}
        description={t("newInvoice.noteHint")}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps("note")}
      />
    </SectionCard>
  );

  function termLabel(one: Term): string {
    if (one === "default" || one === "day") return t(`newInvoice.terms.${one}`);
    return t("newInvoice.terms.days", { days: one });
  }
}
