import { IconArrowBackUp } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ListedRefundAnswer } from "../../../src/payments/money-list-schemas.ts";
import { listedRefundsQuery } from "../api/money-lists.ts";
import { RefundStatusBadge } from "../invoices/refund-status-badge.tsx";
import { hasText, useLanguage } from "../language/language.ts";
import { MoneyFilters } from "../money/money-filters.tsx";
import { type MoneyRow, MoneyRows } from "../money/money-rows.tsx";
import { type MoneySearch, REFUND_STATUSES, readMoneySearch } from "../money/money-search.ts";
import { NoMoney } from "../money/no-money.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

const readSearch = readMoneySearch(REFUND_STATUSES);

/** Money that went back through Mollie, of all invoices, newest first. */
export function RefundsScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.refunds")} />
      <WithRight right="refunds:read" otherwise={<NoRight />}>
        <Refunds />
      </WithRight>
    </>
  );
}

function Refunds() {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const search = useSearch({ from: "/office/refunds", select: readSearch });
  const navigate = useNavigate({ from: "/refunds" });
  const look = (change: MoneySearch<(typeof REFUND_STATUSES)[number]>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const rowOf = useRowOf();
  const refunds = useInfiniteQuery(listedRefundsQuery({ ...search, mode }));
  return (
    <>
      <MoneyFilters
        search={search}
        statuses={REFUND_STATUSES.map((status) => ({
          value: status,
          label: t(`money.refundStatus.${status}`),
        }))}
        onLook={look}
      />
      <PagedList
        list={refunds}
        empty={
          <NoMoney
            isFiltered={Object.keys(search).length > 0}
            onClear={() => void navigate({ search: {} })}
            icon={<IconArrowBackUp />}
            title={t("money.noRefundsTitle")}
            text={t("money.noRefundsText")}
          />
        }
      >
        {(rows) => <MoneyRows rows={rows.map(rowOf)} aboutLabel={t("money.purpose")} />}
      </PagedList>
    </>
  );
}

function useRowOf(): (refund: ListedRefundAnswer) => MoneyRow {
  const { t } = useLanguage();
  return (refund) => ({
    ...refund,
    at: refund.createdAt,
    about: refund.purpose === null ? t("money.unexplained") : t(`refunds.purposes.${refund.purpose}`),
    mollieId: refund.mollieRefundId,
    badge: <RefundStatusBadge status={refund.status} label={labelOf(refund)} />,
    trouble: refund.refusal,
  });

  /** Mollie's list of statuses is open: one that we do not know is shown as the service shows it. */
  function labelOf({ status, creation, statusLabel }: ListedRefundAnswer): string {
    const known = REFUND_STATUSES.find((one) => one === (status ?? creation));
    return known !== undefined && hasText(`money.refundStatus.${known}`)
      ? t(`money.refundStatus.${known}`)
      : statusLabel;
  }
}
