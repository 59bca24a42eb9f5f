import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { OverviewAnswer } from "../../../src/overview/overview-schemas.ts";
import { merchantQuery } from "../api/merchant.ts";
import { overviewQuery } from "../api/overview.ts";
import { Attention } from "../home/attention.tsx";
import { FirstSteps } from "../home/first-steps.tsx";
import { MoneyIn } from "../home/money-in.tsx";
import { NumberCards } from "../home/number-cards.tsx";
import { useLanguage } from "../language/language.ts";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** How the merchant stands: what is owed, what came in, and what waits for somebody. It follows payments by itself. */
export function HomeScreen() {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const merchant = useQuery(merchantQuery);
  const overview = useQuery({ ...overviewQuery(mode), enabled: merchant.data !== undefined });
  const failed = [merchant, overview].find((query) => query.isError && query.data === undefined);
  return (
    <>
      <ScreenHeader title={t("home.title")}>
        <LinkButton to="/invoices/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t("invoices.new")}
        </LinkButton>
      </ScreenHeader>
      {failed && <LoadFailure error={failed.error} reset={() => void failed.refetch()} />}
      {!failed && !overview.data && <HomeSkeleton />}
      {overview.data && <Overview overview={overview.data} />}
    </>
  );
}

function Overview({ overview }: { overview: OverviewAnswer }) {
  if (!overview.hasInvoices) return <FirstSteps mode={overview.mode} />;
  return (
    <Stack>
      <NumberCards overview={overview} />
      <div className="home-columns">
        <MoneyIn overview={overview} />
        <Attention attention={overview.attention} />
      </div>
    </Stack>
  );
}

function HomeSkeleton() {
  return (
    <Loading>
      <Stack>
        <SimpleGrid cols={{ base: 2, md: 5 }}>
          {["outstanding", "overdue", "week", "month", "days"].map((number) => (
            <Skeleton key={number} height={104} />
          ))}
        </SimpleGrid>
        <div className="home-columns">
          <Skeleton height={380} />
          <Skeleton height={380} />
        </div>
      </Stack>
    </Loading>
  );
}
