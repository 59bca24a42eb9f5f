import { Button, Grid, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";
import type { DraftForm } from "./draft-form.ts";
import { type AllowanceValues, emptyAllowance } from "./draft-values.ts";
import { OtherRate, VatSelect } from "./vat-fields.tsx";

/** What is taken off or added over the whole invoice, each at the VAT of the lines that it is about. */
export function AllowanceFields({ form }: { form: DraftForm }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("newInvoice.adjustments")}>
      {form.values.allowances.length > 0 && (
        <Stack gap="sm">
          {form.values.allowances.map((allowance, index) => (
            <Allowance key={allowance.key} form={form} index={index} allowance={allowance} />
          ))}
        </Stack>
      )}
      <Group>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem("allowances", emptyAllowance(form.values.lines[0]))}
        >
          {t("newInvoice.addAllowance")}
        </Button>
      </Group>
    </SectionCard>
  );
}

function Allowance({
  form,
  index,
  allowance,
}: {
  form: DraftForm;
  index: number;
  allowance: AllowanceValues;
}) {
  const { t } = useLanguage();
  const number = index + 1;
  const path = `allowances.${index}`;
  return (
    <Grid
      component="fieldset"
      className="plain-fieldset draft-line"
      // A legend would lie within the grid, where it names nothing.
      aria-label={t("newInvoice.allowanceLine", { number })}
      gap="xs"
      align="flex-start"
    >
      <Grid.Col span={{ base: 12, md: 2 }}>
        <Select
          label={t("newInvoice.allowanceKind")}
          data={(["allowance", "charge"] as const).map((kind) => ({
            value: kind,
            label: t(`newInvoice.${kind}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps(`${path}.kind`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <TextInput
          label={t("newInvoice.allowanceReason")}
          maxLength={200}
          {...form.getInputProps(`${path}.reason`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 5, md: 2 }}>
        <TextInput
          label={t("newInvoice.amount")}
          inputMode="decimal"
          {...form.getInputProps(`${path}.amount`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 5, md: 3 }}>
        <VatSelect form={form} path={path} values={allowance} />
        <OtherRate form={form} path={path} values={allowance} />
      </Grid.Col>
      <Grid.Col span={{ base: 2, md: 1 }}>
        <Button
          variant="subtle"
          color="red"
          mt={25}
          px={4}
          fullWidth
          aria-label={t("newInvoice.removeAllowance", { number })}
          onClick={() => form.removeListItem("allowances", index)}
        >
          <IconTrash size={18} aria-hidden />
        </Button>
      </Grid.Col>
    </Grid>
  );
}
