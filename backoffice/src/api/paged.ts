import { infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import { callApi, type Query } from "./api.ts";

/** A list of the API's that comes in pages, each of which names the next. */
export function pagedQuery<Row>({
  queryKey,
  path,
  query,
}: {
  queryKey: QueryKey;
  path: string;
  query: Query;
}) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      callApi<{ data: Row[]; nextCursor: string | null }>("GET", path, {
        query: { ...query, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
