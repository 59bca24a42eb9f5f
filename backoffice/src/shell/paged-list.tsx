import { Button, Center } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "./load-failure.tsx";
import { Loading } from "./loading.tsx";

/** As high as a screenful of rows. */
const LOADING_PX = 320;

/** A list that comes in pages: grey while it loads, why it did not, what to do when it is empty, and the way to more. */
export function PagedList<Row>({
  list,
  empty,
  children,
}: {
  list: UseInfiniteQueryResult<InfiniteData<{ data: Row[] }>>;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}) {
  const { t } = useLanguage();
  if (list.isPending) return <Loading height={LOADING_PX} />;
  if (list.isError) return <LoadFailure error={list.error} reset={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      {list.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t("common.loadMore")}
          </Button>
        </Center>
      )}
    </>
  );
}
