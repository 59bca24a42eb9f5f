import { Badge } from "@mantine/core";
import { IconBuildingBank } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ListedChargebackAnswer } from "../../../src/payments/money-list-schemas.ts";
import { listedChargebacksQuery } from "../api/money-lists.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { MoneyFilters } from "../money/money-filters.tsx";
import { type MoneyRow, MoneyRows } from "../money/money-rows.tsx";
import { CHARGEBACK_STATUSES, type MoneySearch, readMoneySearch } from "../money/money-search.ts";
import { NoMoney } from "../money/no-money.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

const readSearch = readMoneySearch(CHARGEBACK_STATUSES);

/** Money that payers' banks took back, of all invoices, what was told last first. */
export function ChargebacksScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.chargebacks")} />
      <WithRight right="refunds:read" otherwise={<NoRight />}>
        <Chargebacks />
      </WithRight>
    </>
  );
}

function Chargebacks() {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const search = useSearch({ from: "/office/chargebacks", select: readSearch });
  const navigate = useNavigate({ from: "/chargebacks" });
  const look = (change: MoneySearch<(typeof CHARGEBACK_STATUSES)[number]>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const rowOf = useRowOf();
  const chargebacks = useInfiniteQuery(listedChargebacksQuery({ ...search, mode }));
  return (
    <>
      <MoneyFilters
        search={search}
        statuses={CHARGEBACK_STATUSES.map((status) => ({
          value: status,
          label: t(`money.chargebackStatus.${status}`),
        }))}
        onLook={look}
      />
      <PagedList
        list={chargebacks}
        empty={
          <NoMoney
            isFiltered={Object.keys(search).length > 0}
            onClear={() => void navigate({ search: {} })}
            icon={<IconBuildingBank />}
            title={t("money.noChargebacksTitle")}
            text={t("money.noChargebacksText")}
          />
        }
      >
        {(rows) => <MoneyRows rows={rows.map(rowOf)} aboutLabel={t("money.reason")} />}
      </PagedList>
    </>
  );
}

function useRowOf(): (chargeback: ListedChargebackAnswer) => MoneyRow {
  const { t } = useLanguage();
  const { instant } = useFormats();
  return (chargeback) => ({
    ...chargeback,
    at: chargeback.chargedBackAt,
    about: [
      chargeback.reason,
      chargeback.reversedAt !== null && t("chargebacks.reversedAt", { at: instant(chargeback.reversedAt) }),
    ]
      .filter(Boolean)
      .join(" · "),
    mollieId: chargeback.mollieChargebackId,
    badge: (
      <Badge variant="dot" color={chargeback.reversedAt === null ? "red" : "gray"}>
        {t(`money.chargebackStatus.${chargeback.reversedAt === null ? "standing" : "reversed"}`)}
      </Badge>
    ),
    trouble: null,
  });
}
