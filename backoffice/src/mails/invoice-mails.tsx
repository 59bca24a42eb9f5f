import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";
import { invoiceMailsQuery } from "../api/mails.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { MailStatusBadge } from "./mail-status-badge.tsx";
import { MailTrouble } from "./mail-trouble.tsx";
import { SendAgainButton } from "./send-again-button.tsx";

const MailDrawer = lazy(async () => ({ default: (await import("./mail-drawer.tsx")).MailDrawer }));

/** Every mail about an invoice with what became of it, and when the invoice went to its customer. */
export function InvoiceMails({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const [shownId, setShownId] = useState<string | null>(null);
  const mails = useQuery(invoiceMailsQuery(invoice.id));
  return (
    <SectionCard title={t("mail.title")}>
      {invoice.sentAt !== null && <Text size="sm">{t("mail.sentOn", { at: instant(invoice.sentAt) })}</Text>}
      {invoice.customer.email === null && (
        <Text size="sm" c="dimmed">
          {t("mail.noAddressOf")}
        </Text>
      )}
      {mails.isPending && <Loading height={40} />}
      {mails.isError && <LoadFailure error={mails.error} reset={() => void mails.refetch()} />}
      {mails.data?.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("mail.none")}
        </Text>
      )}
      {mails.data && mails.data.data.length > 0 && (
        <Stack component="ul" gap={0} className="plain-list">
          {mails.data.data.map((mail) => (
            <MailLine key={mail.id} mail={mail} onShow={() => setShownId(mail.id)} />
          ))}
        </Stack>
      )}
      <Suspense>
        {shownId !== null && (
          <MailDrawer
            mail={mails.data?.data.find(({ id }) => id === shownId) ?? null}
            onClose={() => setShownId(null)}
          />
        )}
      </Suspense>
    </SectionCard>
  );
}

function MailLine({ mail, onShow }: { mail: MailAnswer; onShow: () => void }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const next = mail.nextTryAt === null ? null : t("mail.nextTry", { at: instant(mail.nextTryAt) });
  return (
    <Stack component="li" gap={2} className="ruled">
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="breaking">
          {t(`mail.kinds.${mail.kind}`)} · {mail.to}
        </Text>
        <MailStatusBadge mail={mail} />
      </Group>
      <Text size="xs" c="dimmed">
        {[instant(mail.endedAt ?? mail.createdAt), next].filter(Boolean).join(" · ")}
      </Text>
      <MailTrouble mail={mail} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={onShow}
          aria-label={t("mail.showOf", { to: mail.to })}
        >
          {t("mail.show")}
        </Button>
        <WithRight right="invoices:update">
          <SendAgainButton mail={mail} />
        </WithRight>
      </Group>
    </Stack>
  );
}
