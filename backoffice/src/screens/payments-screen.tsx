import { Select } from "@mantine/core";
import { IconCreditCard } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ListedPaymentAnswer } from "../../../src/payments/money-list-schemas.ts";
import { mollieQuery } from "../api/merchant.ts";
import { listedPaymentsQuery } from "../api/money-lists.ts";
import { PaymentStatusBadge } from "../invoices/payment-status-badge.tsx";
import { useMethodName } from "../invoices/use-method-name.ts";
import { useLanguage } from "../language/language.ts";
import { MoneyFilters } from "../money/money-filters.tsx";
import { type MoneyRow, MoneyRows } from "../money/money-rows.tsx";
import { PAYMENT_STATUSES, type PaymentSearch, readPaymentSearch } from "../money/money-search.ts";
import { NoMoney } from "../money/no-money.tsx";
import { usePaymentLabel } from "../money/use-payment-label.ts";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** Every try through Mollie, of all invoices, newest first. */
export function PaymentsScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.payments")} />
      <WithRight right="payments:read" otherwise={<NoRight />}>
        <Payments />
      </WithRight>
    </>
  );
}

function Payments() {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const search = useSearch({ from: "/office/payments", select: readPaymentSearch });
  const navigate = useNavigate({ from: "/payments" });
  const look = (change: PaymentSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const rowOf = useRowOf();
  const payments = useInfiniteQuery(listedPaymentsQuery({ ...search, mode }));
  return (
    <>
      <MoneyFilters
        search={search}
        statuses={PAYMENT_STATUSES.map((status) => ({
          value: status,
          label: t(`money.paymentStatus.${status}`),
        }))}
        onLook={look}
      >
        <MethodFilter method={search.method} onChange={(method) => look({ method })} />
      </MoneyFilters>
      <PagedList
        list={payments}
        empty={
          <NoMoney
            isFiltered={Object.keys(search).length > 0}
            onClear={() => void navigate({ search: {} })}
            icon={<IconCreditCard />}
            title={t("money.noPaymentsTitle")}
            text={t("money.noPaymentsText")}
          />
        }
      >
        {(rows) => <MoneyRows rows={rows.map(rowOf)} aboutLabel={t("money.method")} />}
      </PagedList>
    </>
  );
}

/** The methods of the connected profile, and the one that the address asks for. */
function MethodFilter({
  method,
  onChange,
}: {
  method: string | undefined;
  onChange: (method: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const mollie = useQuery({ ...mollieQuery, enabled: useRight("integrations:read") });
  const methodName = useMethodName();
  const known = (mollie.data?.methods ?? []).map(({ id }) => ({ value: id, label: methodName(id) }));
  const asked = method !== undefined && !known.some(({ value }) => value === method) ? [method] : [];
  return (
    <Select
      aria-label={t("money.method")}
      placeholder={t("money.allMethods")}
      data={[...known, ...asked.map((id) => ({ value: id, label: methodName(id) }))]}
      value={method ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      clearable
      clearButtonProps={{ "aria-label": t("money.allMethods") }}
    />
  );
}

function useRowOf(): (payment: ListedPaymentAnswer) => MoneyRow {
  const { t } = useLanguage();
  const methodName = useMethodName();
  const label = usePaymentLabel();
  return (payment) => ({
    ...payment,
    at: payment.paidAt ?? payment.createdAt,
    about: payment.method === null ? "" : methodName(payment.method),
    mollieId: payment.molliePaymentId,
    badge: <PaymentStatusBadge status={payment.status} label={label(payment)} />,
    trouble:
      payment.setAsideReason === null
        ? payment.refusal
        : t("payLink.setAside", { reason: payment.setAsideReason }),
  });
}
