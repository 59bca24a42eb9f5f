import { Button, Grid, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { draftTotal } from "./draft-total.ts";
import { emptyLine, type InvoiceForm, VAT_KINDS, type VatKind } from "./invoice-form.ts";

/** What is charged, with the total as it will be on the invoice. */
export function LineFields({ form, currency }: { form: InvoiceForm; currency: string }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("newInvoice.lines")}>
      <Stack gap="sm">
        {form.values.lines.map((line, index) => (
          <Line key={line.key} form={form} index={index} currency={currency} />
        ))}
      </Stack>
      <Group justify="space-between" align="flex-start">
        <Button
          variant="light"
          leftSection={<IconPlus size={16} />}
          onClick={() => form.insertListItem("lines", emptyLine())}
        >
          {t("newInvoice.addLine")}
        </Button>
        <Totals form={form} currency={currency} />
      </Group>
    </SectionCard>
  );
}

// `Object.keys` forgets which keys the table has.
const vatKinds = Object.keys(VAT_KINDS) as VatKind[];

function Line({ form, index, currency }: { form: InvoiceForm; index: number; currency: string }) {
  const { t } = useLanguage();
  const number = index + 1;
  const isOnly = form.values.lines.length === 1;
  const vat = form.values.lines[index]?.vat;
  return (
    <Grid component="fieldset" className="plain-fieldset" gap="xs" align="flex-start">
      <legend className="unseen">{t("newInvoice.line", { number })}</legend>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <TextInput
          label={t("newInvoice.description")}
          maxLength={1000}
          {...form.getInputProps(`lines.${index}.description`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 4, md: 1.5 }}>
        <TextInput
          label={t("newInvoice.quantity")}
          inputMode="decimal"
          {...form.getInputProps(`lines.${index}.quantity`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 8, md: 2.5 }}>
        <TextInput
          label={`${t("newInvoice.unitPrice")} (${currency})`}
          inputMode="decimal"
          {...form.getInputProps(`lines.${index}.unitPrice`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 8, md: 2 }}>
        <Select
          label={t("newInvoice.vat")}
          data={vatKinds.map((kind) => ({ value: kind, label: t(`newInvoice.vatKinds.${kind}`) }))}
          allowDeselect={false}
          {...form.getInputProps(`lines.${index}.vat`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 4, md: 1 }}>
        <ReasonedButton
          reason={isOnly ? t("newInvoice.lastLine") : null}
          variant="subtle"
          color="red"
          fullWidth
          px={4}
          mt={25}
          type="button"
          aria-label={t("newInvoice.removeLine", { number })}
          onClick={() => form.removeListItem("lines", index)}
        >
          <IconTrash size={18} aria-hidden />
        </ReasonedButton>
      </Grid.Col>
      {vat === "E:0" && (
        <Grid.Col span={12}>
          <TextInput
            label={t("newInvoice.exemptionReason")}
            description={t("newInvoice.exemptionHint")}
            maxLength={500}
            {...form.getInputProps(`lines.${index}.exemptionReason`)}
          />
        </Grid.Col>
      )}
    </Grid>
  );
}

function Totals({ form, currency }: { form: InvoiceForm; currency: string }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const total = draftTotal(form.values.lines, { currency });
  const shown = (amount: keyof NonNullable<typeof total>) => (total ? money(total[amount]) : "–");
  return (
    <Stack gap={2} miw={220} aria-live="polite">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t("invoice.totalExclVat")}
        </Text>
        <Text size="sm" className="figures">
          {shown("exclVat")}
        </Text>
      </Group>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t("invoice.vat")}
        </Text>
        <Text size="sm" className="figures">
          {shown("vat")}
        </Text>
      </Group>
      <Group justify="space-between">
        <Text fw={700}>{t("invoice.total")}</Text>
        <Text fw={700} className="figures">
          {shown("total")}
        </Text>
      </Group>
    </Stack>
  );
}
