import { Anchor, Group, Stack } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { apiAddress } from "../api/api.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";

/** The invoice to keep or to send along, in its customer's language or for a program; and the proof of what was paid. */
export function InvoiceDocuments({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("invoice.documents.title")}>
      <Stack component="ul" gap={6} className="plain-list">
        <Document
          address={apiAddress(`/invoices/${invoice.id}/pdf`)}
          name={t("invoice.documents.invoicePdf")}
        />
        {/[1-9]/.test(invoice.received.value) && (
          <Document
            address={apiAddress(`/invoices/${invoice.id}/receipt`)}
            name={t("invoice.documents.receiptPdf")}
          />
        )}
        <Document
          address={apiAddress(`/invoices/${invoice.id}/ubl`)}
          name={t("invoice.documents.ubl")}
          isForPrograms
        />
      </Stack>
    </SectionCard>
  );
}

/** What people read opens beside the office; what programs read is saved. */
function Document({
  address,
  name,
  isForPrograms = false,
}: {
  address: string;
  name: string;
  isForPrograms?: boolean;
}) {
  return (
    <li>
      <Anchor href={address} size="sm" {...(isForPrograms ? { download: true } : { target: "_blank" })}>
        <Group component="span" gap={6} display="inline-flex">
          <IconFileDownload size={16} aria-hidden />
          {name}
        </Group>
      </Anchor>
    </li>
  );
}
