import { Text } from "@mantine/core";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { Fact, Facts } from "../shell/facts.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** Who owes this, since when, and until when. */
export function InvoiceFacts({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { day } = useFormats();
  const { name, email, phone, address, vatNumber } = invoice.customer;
  const place = [address.postalCode, address.city].filter(Boolean).join(" ");
  return (
    <SectionCard title={t("invoice.details")}>
      <Facts>
        <Fact label={t("invoice.customer")} isWide>
          {[name, address.street, place, address.country, email, phone].filter(Boolean).map((line) => (
            <Text key={line} component="span" size="sm" display="block">
              {line}
            </Text>
          ))}
        </Fact>
        <Fact label={t("invoice.issuedOn")}>{day(invoice.issuedOn)}</Fact>
        <Fact label={t("invoice.dueOn")}>{day(invoice.dueOn)}</Fact>
        {vatNumber !== null && <Fact label={t("invoice.vatNumber")}>{vatNumber}</Fact>}
        {invoice.reference !== null && <Fact label={t("invoice.reference")}>{invoice.reference}</Fact>}
        {invoice.note !== null && <Fact label={t("invoice.note")}>{invoice.note}</Fact>}
      </Facts>
    </SectionCard>
  );
}
