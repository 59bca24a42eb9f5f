import { Button, Group, Menu, Paper, Text } from "@mantine/core";
import { IconDownload, IconFileZip, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { IDS_AT_MOST } from "../../../src/invoices/ids-at-most.ts";
import { apiAddress } from "../api/api.ts";
import { exportAddress, type InvoiceFilter } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import type { Selecting } from "./use-selection.ts";

/** How many are selected, and what can be done with them. Floats at the bottom, so that it is there wherever one is. */
export function SelectionBar({
  selecting,
  hasMore,
  filter,
  children,
}: {
  selecting: Selecting;
  /** Whether the filter finds more than is loaded. */
  hasMore: boolean;
  filter: InvoiceFilter;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const { selection, selectEverything, clear } = selecting;
  if (selection.kind === "rows" && selection.ids.size === 0) return null;
  const isEverything = selection.kind === "everything";
  return (
    <Paper
      component="section"
      aria-label={t("invoiceList.selection")}
      withBorder
      shadow="md"
      p="xs"
      className="selection-bar"
    >
      <Group gap="xs">
        <Text component="output" size="sm" fw={600} px="xs">
          {isEverything
            ? t("invoiceList.everythingSelected")
            : t("invoiceList.selected", { count: selection.ids.size })}
        </Text>
        {!isEverything && hasMore && (
          <Button variant="subtle" size="compact-sm" onClick={selectEverything}>
            {t("invoiceList.selectEverything")}
          </Button>
        )}
        {children}
        <ExportSelected filter={filter} ids={isEverything ? null : [...selection.ids]} />
        <DownloadDocuments ids={isEverything ? null : [...selection.ids]} />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconX size={14} />}
          onClick={clear}
        >
          {t("invoiceList.selectNothing")}
        </Button>
      </Group>
    </Paper>
  );
}

function ExportSelected({ filter, ids }: { filter: InvoiceFilter; ids: readonly string[] | null }) {
  const { t } = useLanguage();
  const label = t("invoiceList.exportSelected");
  const tooMany = ids !== null && ids.length > IDS_AT_MOST;
  if (tooMany) {
    return (
      <ReasonedButton
        variant="default"
        size="compact-sm"
        reason={t("invoiceList.tooManyToExport", { most: IDS_AT_MOST })}
      >
        {label}
      </ReasonedButton>
    );
  }
  const what = ids === null ? filter : { ids, sort: filter.sort };
  return (
    <Menu position="top">
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconDownload size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["csv", "xlsx"] as const).map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(what, format)} download>
            {t(`invoiceList.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** An archive of PDF files; of so many at most, because each is drawn when it is asked for. */
function DownloadDocuments({ ids }: { ids: readonly string[] | null }) {
  const { t } = useLanguage();
  if (ids === null || ids.length > IDS_AT_MOST) {
    const reason = t("invoiceList.tooManyToDownload", { most: IDS_AT_MOST });
    return (
      <ReasonedButton variant="default" size="compact-sm" reason={reason}>
        {t("invoiceList.documents")}
      </ReasonedButton>
    );
  }
  return (
    <Button
      component="a"
      href={apiAddress("/invoices/documents.zip", { ids: ids.join(",") })}
      download
      aria-label={t("invoiceList.downloadDocuments")}
      variant="default"
      size="compact-sm"
      leftSection={<IconFileZip size={14} />}
    >
      {t("invoiceList.documents")}
    </Button>
  );
}
