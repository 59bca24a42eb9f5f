import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { readInvoice } from "../api/drafts.ts";
import { merchantQuery } from "../api/merchant.ts";
import type { DraftSearch } from "../drafts/draft-search.ts";
import { copyOf, type DraftValues, emptyDraft, valuesOf } from "../drafts/draft-values.ts";
import { InvoiceEditor } from "../drafts/invoice-editor.tsx";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** A new invoice, a draft to go on with, or a new draft made after another invoice. */
export function NewInvoiceScreen() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/invoices/new" });
  const merchant = useQuery(merchantQuery);
  const { desk, onCreated } = useDesk(search);
  return (
    <>
      <ScreenHeader title={t(search.draft === undefined ? "newInvoice.title" : "newInvoice.draftTitle")} />
      {merchant.isPending && <Loading height={400} />}
      {merchant.isError && <LoadFailure error={merchant.error} reset={() => void merchant.refetch()} />}
      <WithRight
        right={search.draft === undefined ? "invoices:create" : "invoices:update"}
        otherwise={<NoRight />}
      >
        {merchant.data && (
          <Desk key={desk.key} search={desk.search} currency={merchant.data.currency} onCreated={onCreated} />
        )}
      </WithRight>
    </>
  );
}

/**
 * What lies on the desk. A draft that was stored for the first time gets an address of its own, and what is typed stays;
 * any other address is another draft.
 */
function useDesk(search: DraftSearch) {
  const navigate = useNavigate();
  const [desk, setDesk] = useState({ key: 0, search, address: search, own: search.draft });
  if (search.draft !== desk.address.draft || search.from !== desk.address.from) {
    setDesk(
      search.draft !== undefined && search.draft === desk.own
        ? { ...desk, address: search }
        : { key: desk.key + 1, search, address: search, own: search.draft },
    );
  }
  const onCreated = (id: string) => {
    setDesk((current) => ({ ...current, own: id }));
    void navigate({ to: "/invoices/new", search: { draft: id }, replace: true, ignoreBlocker: true });
  };
  return { desk, onCreated };
}

function Desk({
  search,
  currency,
  onCreated,
}: {
  search: DraftSearch;
  currency: string;
  onCreated: (id: string) => void;
}) {
  const { typedDecimal } = useFormats();
  const id = search.draft ?? search.from;
  const [theirs, setTheirs] = useState<InvoiceAnswer | null>(null);
  // Read once: a form must not change under the fingers.
  const read = useQuery({
    queryKey: ["draft", id],
    queryFn: () => readInvoice(id ?? ""),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (id === undefined && theirs === null) return edit(null, emptyDraft({ currency }));
  const invoice = theirs ?? read.data;
  if (read.isError && !invoice) return <LoadFailure error={read.error} reset={() => void read.refetch()} />;
  if (!invoice) return <Loading height={400} />;
  if (search.draft === undefined && theirs === null) return edit(null, copyOf(invoice, typedDecimal));
  if (invoice.status !== "draft") return <Issued invoice={invoice} />;
  return edit(invoice, valuesOf(invoice, typedDecimal));

  function edit(stored: InvoiceAnswer | null, begin: DraftValues) {
    return (
      <InvoiceEditor
        // Theirs is another draft than the one that was begun with.
        key={theirs?.revision ?? "begun"}
        begin={begin}
        stored={stored}
        ownCurrency={currency}
        onCreated={onCreated}
        onTheirs={setTheirs}
      />
    );
  }
}

function Issued({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <EmptyState
      icon={<IconLock />}
      title={t("invoice.title", { number: invoice.number ?? "" })}
      text={t("newInvoice.notDraft")}
    >
      <LinkButton to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
        {t("newInvoice.showInvoice")}
      </LinkButton>
    </EmptyState>
  );
}
