import { NativeSelect, SimpleGrid, Text } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { FIELDS, type Field, type Mapping, REQUIRED } from "./columns.ts";
import type { ImportFile } from "./import-file.ts";

const NONE = "";

/** Which column holds what, as it was guessed from the head and as somebody may choose. */
export function ColumnMapping({
  file: { table, mapping },
  onChange,
}: {
  file: ImportFile & { kind: "csv" };
  onChange: (mapping: Mapping) => void;
}) {
  const { t } = useLanguage();
  const titles = table.head.map(
    (title, index) => title || t("importing.columnNumber", { number: index + 1 }),
  );
  const options = [
    { value: NONE, label: t("importing.noColumn") },
    ...titles.map((label, index) => ({ value: `${index}`, label })),
  ];
  const used = new Set(Object.values(mapping));
  const unused = titles.filter((_, index) => !used.has(index));
  const required: readonly Field[] = REQUIRED;
  const exampleOf = (column: number | undefined) =>
    column === undefined ? "" : (table.rows[0]?.cells[column]?.slice(0, EXAMPLE_LETTERS) ?? "");
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t("importing.columnsHint")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm" verticalSpacing="xs">
        {FIELDS.map((field) => (
          <NativeSelect
            key={field}
            size="xs"
            label={t(`importing.fields.${field}`)}
            withAsterisk={required.includes(field)}
            description={exampleOf(mapping[field]) || "–"}
            inputWrapperOrder={["label", "input", "description"]}
            data={options}
            value={mapping[field] === undefined ? NONE : `${mapping[field]}`}
            onChange={({ currentTarget: { value } }) => {
              const { [field]: _, ...others } = mapping;
              onChange(value === NONE ? others : { ...others, [field]: Number(value) });
            }}
          />
        ))}
      </SimpleGrid>
      {unused.length > 0 && (
        <Text size="xs" c="dimmed" mt="xs" className="breaking">
          {t("importing.unused", { columns: unused.join(", ") })}
        </Text>
      )}
    </>
  );
}

/** Enough to recognise a value; a description would fill the screen. */
const EXAMPLE_LETTERS = 30;
