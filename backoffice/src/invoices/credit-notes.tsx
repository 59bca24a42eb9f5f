import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { CreditNoteAnswer, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { apiAddress } from "../api/api.ts";
import { creditNotesQuery } from "../api/credit-notes.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { CreditDialog } from "./credit-dialog.tsx";
import { reasonsAgainst } from "./invoice-actions.ts";

/** What was taken back of the invoice on paper, and a way to take back more. */
export function CreditNotes({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isCrediting, crediting] = useDisclosure();
  const notes = useQuery(creditNotesQuery(invoice.id));
  const reason = reasonsAgainst(invoice).credit;
  return (
    <SectionCard
      title={t("credit.title")}
      aside={
        <WithRight right="invoices:delete">
          <ReasonedButton
            size="compact-sm"
            variant="light"
            reason={reason && t(`why.${reason}`)}
            onClick={crediting.open}
          >
            {t("credit.action")}
          </ReasonedButton>
          <CreditDialog invoice={invoice} opened={isCrediting} onClose={crediting.close} />
        </WithRight>
      }
    >
      {notes.isLoadingError && <LoadFailure error={notes.error} reset={() => void notes.refetch()} />}
      {notes.data?.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("credit.none")}
        </Text>
      )}
      {notes.data && notes.data.data.length > 0 && (
        <Stack component="ul" gap={0} className="plain-list">
          {notes.data.data.map((note) => (
            <CreditNote key={note.id} note={note} />
          ))}
        </Stack>
      )}
    </SectionCard>
  );
}

function CreditNote({ note }: { note: CreditNoteAnswer }) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  const download = t("invoice.documents.ubl");
  return (
    <Group component="li" justify="space-between" wrap="nowrap" className="ruled" align="flex-start">
      <Stack gap={0} miw={0}>
        <Anchor size="sm" href={apiAddress(`/credit-notes/${note.id}/pdf`)} target="_blank">
          {note.number}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[day(note.issuedOn), note.reason].filter(Boolean).join(" · ")}
        </Text>
        <Anchor
          size="xs"
          href={apiAddress(`/credit-notes/${note.id}/ubl`)}
          download
          aria-label={`${download}: ${note.number}`}
        >
          {download}
        </Anchor>
      </Stack>
      <Text size="sm" className="figures unbroken">
        {money(note.total)}
      </Text>
    </Group>
  );
}
