import { Button, Grid, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import type { MoneyJson } from "../../../src/money/money.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import type { DraftForm } from "./draft-form.ts";
import { emptyLine, type LineValues } from "./draft-values.ts";
import { OtherRate, VatSelect } from "./vat-fields.tsx";
import { asksForReason } from "./vat-kinds.ts";

/** What is charged, line by line: lines are added, taken away and put in another order, by keyboard too. */
export function LineFields({
  form,
  nets,
  title,
}: {
  form: DraftForm;
  nets: ReadonlyMap<number, MoneyJson>;
  title: string;
}) {
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const { lines } = form.values;
  /** Once React has drawn it, the description of that line has the focus. */
  const focus = (index: number) =>
    setTimeout(() => list.current?.querySelectorAll<HTMLInputElement>("[data-line]")[index]?.focus());
  const add = () => {
    form.insertListItem("lines", emptyLine(lines.at(-1)));
    focus(lines.length);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= lines.length) return;
    form.reorderListItem("lines", { from, to });
    form.clearErrors();
    focus(to);
  };
  const remove = (index: number) => {
    form.removeListItem("lines", index);
    focus(Math.max(index - 1, 0));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      event.preventDefault();
      move(index, key === "ArrowUp" ? index - 1 : index + 1);
    } else if (key === "Enter" && !ctrlKey && !metaKey && isText(event.target)) {
      event.preventDefault();
      if (index === lines.length - 1) add();
      else focus(index + 1);
    }
  };
  return (
    <SectionCard title={title}>
      <Stack gap="sm" ref={list}>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            form={form}
            index={index}
            line={line}
            net={nets.get(index) ?? null}
            onKeyDown={(event) => onKeyDown(event, index)}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        ))}
      </Stack>
      <Group>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("newInvoice.addLine")}
        </Button>
      </Group>
    </SectionCard>
  );
}

/** A field that is typed in; in a list of choices Enter chooses. */
function isText(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && !target.hasAttribute("aria-haspopup");
}

function Line({
  form,
  index,
  line,
  net,
  onKeyDown,
  onMove,
  onRemove,
}: {
  form: DraftForm;
  index: number;
  line: LineValues;
  net: MoneyJson | null;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useLanguage();
  const path = `lines.${index}`;
  return (
    <Grid
      component="fieldset"
      className="plain-fieldset draft-line"
      // A legend would lie within the grid, where it names nothing.
      aria-label={t("newInvoice.line", { number: index + 1 })}
      gap="xs"
      align="flex-start"
      onKeyDown={onKeyDown}
    >
      <Grid.Col span={{ base: 12, md: 4 }}>
        <TextInput
          label={t("newInvoice.description")}
          maxLength={1000}
          data-line
          {...form.getInputProps(`${path}.description`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, md: 1 }}>
        <TextInput
          label={t("newInvoice.quantity")}
          inputMode="decimal"
          {...form.getInputProps(`${path}.quantity`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, md: 1.2 }}>
        <TextInput
          label={t("newInvoice.unit")}
          placeholder={t("newInvoice.unitHint")}
          maxLength={20}
          {...form.getInputProps(`${path}.unit`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 7, md: 2 }}>
        <TextInput
          label={t("newInvoice.unitPrice")}
          inputMode="decimal"
          {...form.getInputProps(`${path}.unitPrice`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 5, md: 1.3 }}>
        <TextInput
          label={t("newInvoice.discount")}
          inputMode="decimal"
          {...form.getInputProps(`${path}.discount`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 2.5 }}>
        <VatSelect form={form} path={path} values={line} />
      </Grid.Col>
      {(line.vat === "other" || asksForReason(line.vat)) && (
        <Grid.Col span={12}>
          <OtherRate form={form} path={path} values={line} />
          {asksForReason(line.vat) && (
            <TextInput
              label={t("newInvoice.exemptionReason")}
              description={t("newInvoice.exemptionHint")}
              maxLength={500}
              {...form.getInputProps(`${path}.exemptionReason`)}
            />
          )}
        </Grid.Col>
      )}
      <Grid.Col span={12}>
        <LineButtons form={form} index={index} net={net} onMove={onMove} onRemove={onRemove} />
      </Grid.Col>
    </Grid>
  );
}

function LineButtons({
  form,
  index,
  net,
  onMove,
  onRemove,
}: {
  form: DraftForm;
  index: number;
  net: MoneyJson | null;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const number = index + 1;
  const count = form.values.lines.length;
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={index === 0}
          aria-label={t("newInvoice.moveUp", { number })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={number === count}
          aria-label={t("newInvoice.moveDown", { number })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </Button>
        <ReasonedButton
          reason={count === 1 ? t("newInvoice.lastLine") : null}
          size="compact-sm"
          variant="subtle"
          color="red"
          type="button"
          aria-label={t("newInvoice.removeLine", { number })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ReasonedButton>
      </Group>
      <Text size="sm" className="figures" fw={600}>
        {net ? money(net) : "–"}
      </Text>
    </Group>
  );
}
