import { Timeline as MantineTimeline, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Source } from "../../../src/db/tx.ts";
import { timelineQuery } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { hasText, useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** Every fact about the invoice, the newest first: what happened, when, and who or what said so. */
export function Timeline({ invoiceId }: { invoiceId: string }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const timeline = useQuery(timelineQuery(invoiceId));
  return (
    <SectionCard title={t("invoice.timeline")}>
      {timeline.isPending && <Skeleton height={120} />}
      {timeline.isLoadingError && (
        <LoadFailure error={timeline.error} reset={() => void timeline.refetch()} />
      )}
      {timeline.data?.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("invoice.timelineEmpty")}
        </Text>
      )}
      {timeline.data && (
        <MantineTimeline bulletSize={12} lineWidth={2} active={timeline.data.data.length}>
          {timeline.data.data.toReversed().map(({ id, at, source, sentence }) => (
            <MantineTimeline.Item key={id}>
              <Text size="sm">{sentence}</Text>
              <Text size="xs" c="dimmed" className="figures">
                {instant(at)} · {isSource(source) ? t(`invoice.source.${source}`) : source}
              </Text>
            </MantineTimeline.Item>
          ))}
        </MantineTimeline>
      )}
    </SectionCard>
  );
}

function isSource(source: string): source is Source {
  return hasText(`invoice.source.${source}`);
}
