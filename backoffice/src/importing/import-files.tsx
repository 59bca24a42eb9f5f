import { Alert, Button, Collapse, Group, Paper, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconColumns, IconFileDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { missingFields } from "./columns.ts";
import { downloadText } from "./download.ts";
import type { ImportFile } from "./import-file.ts";
import type { ImportRun } from "./import-run.ts";
import { errorsByRow } from "./row-faults.ts";
import { errorCsv } from "./write-csv.ts";

/** The files that need a word: CSV with its columns, and what could not be taken. A UBL document speaks for itself. */
export function ImportFiles({ run, isFixed }: { run: ImportRun; isFixed: boolean }) {
  const { t } = useLanguage();
  return run.files.map((file, index) => {
    const key = `${index} ${file.name}`;
    switch (file.kind) {
      case "ubl":
        return null;
      case "refused":
        return (
          <Alert key={key} color="red" title={file.name}>
            {t(`importing.trouble.${file.trouble.what}`, { row: 0, most: 0, ...file.trouble })}
          </Alert>
        );
      case "csv":
        return <CsvFile key={key} run={run} file={file} isFixed={isFixed} />;
    }
  });
}

function CsvFile({
  run,
  file,
  isFixed,
}: {
  run: ImportRun;
  file: ImportFile & { kind: "csv" };
  isFixed: boolean;
}) {
  const { t } = useLanguage();
  const missing = missingFields(file.mapping);
  const [isOpen, { toggle }] = useDisclosure(missing.length > 0);
  const leftOut = file.rows.filter(({ result }) => LEFT_OUT.has(result.kind)).length;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t("importing.file", { name: file.name })}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <IconFileSpreadsheet size={20} className="rigid" aria-hidden />
            <div>
              <Text size="sm" fw={600} className="breaking">
                {file.name}
              </Text>
              <Text size="xs" c="dimmed">
                {t("importing.foundIn", { rows: file.table.rows.length, invoices: file.rows.length })}
                {leftOut > 0 && ` · ${t("importing.leftOutIn", { count: leftOut })}`}
              </Text>
            </div>
          </Group>
          <Group gap="xs">
            {leftOut > 0 && (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconFileDownload size={14} />}
                onClick={() => {
                  const title = t("importing.errorColumn");
                  const text = errorCsv(file.table, { errors: errorsByRow(file, t), title });
                  downloadText(text, t("importing.errorFile", { name: file.name.replace(/\.\w+$/, "") }));
                }}
              >
                {t("importing.downloadErrors")}
              </Button>
            )}
            {!isFixed && (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconColumns size={14} />}
                aria-expanded={isOpen}
                onClick={toggle}
              >
                {t("importing.columns")}
              </Button>
            )}
          </Group>
        </Group>
        {missing.length > 0 && (
          <Alert color="yellow" py="xs">
            {t("importing.chooseColumns", {
              fields: missing.map((field) => t(`importing.fields.${field}`)).join(", "),
            })}
          </Alert>
        )}
        <Collapse expanded={isOpen && !isFixed}>
          <ColumnMapping file={file} onChange={(mapping) => void run.remap(file, mapping)} />
        </Collapse>
      </Stack>
    </Paper>
  );
}

const LEFT_OUT: ReadonlySet<string> = new Set(["faulty", "refused", "failed"]);
