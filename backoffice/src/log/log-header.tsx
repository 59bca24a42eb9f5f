import { Button } from "@mantine/core";
import { IconDownload, IconRefresh } from "@tabler/icons-react";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useLanguage } from "../language/language.ts";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** The header of a log: what has been added since can be read, and what its filters find taken along as a file. */
export function LogHeader({
  title,
  entries,
  file,
}: {
  title: string;
  entries: Pick<UseInfiniteQueryResult, "isRefetching" | "isFetchingNextPage" | "refetch">;
  /** Where the browser downloads it. */
  file: string;
}) {
  const { t } = useLanguage();
  return (
    <ScreenHeader title={title}>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} />}
        loading={entries.isRefetching && !entries.isFetchingNextPage}
        onClick={() => void entries.refetch()}
      >
        {t("common.refresh")}
      </Button>
      <Button component="a" href={file} download variant="default" leftSection={<IconDownload size={16} />}>
        {t("log.download")}
      </Button>
    </ScreenHeader>
  );
}
