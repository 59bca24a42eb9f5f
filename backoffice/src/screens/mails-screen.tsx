import { Alert, Button, Paper, Select } from "@mantine/core";
import { IconMail, IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { mailSettingsQuery, mailsQuery } from "../api/mails.ts";
import { useLanguage } from "../language/language.ts";
import { MailRows } from "../mails/mail-rows.tsx";
import { MAIL_KINDS, MAIL_STATUSES, type MailSearch, readMailSearch } from "../mails/mail-search.ts";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { FilterBar } from "../shell/filter-bar.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

const MailDrawer = lazy(async () => ({ default: (await import("../mails/mail-drawer.tsx")).MailDrawer }));

/** Every mail with what became of it and what it says; in the demo, the mailbox that all of them lead to. */
export function MailsScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.mails")} />
      <WithRight right="invoices:read" otherwise={<NoRight />}>
        <WhereTo />
        <Mails />
      </WithRight>
    </>
  );
}

/** Whether mail leaves at all. */
function WhereTo() {
  const { t } = useLanguage();
  const settings = useQuery({ ...mailSettingsQuery, enabled: useRight("settings:read") });
  switch (settings.data?.sending) {
    case "off":
      return (
        <Alert color="orange" title={t("mail.off")} mb="md">
          {t("mail.offText")}
        </Alert>
      );
    case "mailbox":
      return (
        <Alert color="gray" mb="md">
          {t("mail.mailboxHere")}
        </Alert>
      );
    default:
      return null;
  }
}

function Mails() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/mails", select: readMailSearch });
  const navigate = useNavigate({ from: "/mails" });
  const [shownId, setShownId] = useState<string | null>(null);
  const mails = useInfiniteQuery(mailsQuery(search));
  const shown = mails.data?.pages.flatMap(({ data }) => data).find(({ id }) => id === shownId) ?? null;
  const look = (change: MailSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <FilterBar>
        <Select
          aria-label={t("mail.kind")}
          placeholder={t("mail.allKinds")}
          data={MAIL_KINDS.map((value) => ({ value, label: t(`mail.kinds.${value}`) }))}
          value={search.kind ?? null}
          onChange={(kind) => look({ kind: kind ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": t("mail.allKinds") }}
        />
        <Select
          aria-label={t("mail.status")}
          placeholder={t("mail.allStatuses")}
          data={MAIL_STATUSES.map((value) => ({ value, label: t(`mail.statuses.${value}`) }))}
          value={search.status ?? null}
          onChange={(status) => look({ status: status ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": t("mail.allStatuses") }}
        />
      </FilterBar>
      <PagedList
        list={mails}
        empty={
          <NoMail isFiltered={Object.keys(search).length > 0} onClear={() => void navigate({ search: {} })} />
        }
      >
        {(rows) => <MailRows mails={rows} onShow={setShownId} />}
      </PagedList>
      <Suspense>{shownId !== null && <MailDrawer mail={shown} onClose={() => setShownId(null)} />}</Suspense>
    </>
  );
}

function NoMail({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLanguage();
  return (
    <Paper withBorder>
      {isFiltered ? (
        <EmptyState icon={<IconSearchOff />} title={t("mail.noMatchTitle")} text={t("mail.noMatchText")}>
          <Button variant="default" onClick={onClear}>
            {t("mail.clear")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<IconMail />} title={t("mail.emptyTitle")} text={t("mail.emptyText")} />
      )}
    </Paper>
  );
}
