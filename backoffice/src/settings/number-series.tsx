import { Badge, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { NumberSeriesAnswer } from "../../../src/invoices/number-series-schemas.ts";
import { numberSeriesQuery } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { NumberSeriesForm } from "./number-series-form.tsx";

/** How documents are numbered, with the number that the next one gets. */
export function NumberSeries() {
  const { t } = useLanguage();
  const [edited, setEdited] = useState<NumberSeriesAnswer | null>(null);
  const series = useQuery({ ...numberSeriesQuery, enabled: useRight("settings:read") });
  return (
    <SectionCard title={t("numbering.title")}>
      <Text size="sm" c="dimmed">
        {t("numbering.hint")}
      </Text>
      {series.isPending && <Loading height={160} />}
      {series.isError && <LoadFailure error={series.error} reset={() => void series.refetch()} />}
      <Stack component="ul" gap={0} className="plain-list">
        {series.data?.data.map((one) => (
          <Row key={`${one.mode}/${one.document}/${one.series}`} series={one} onEdit={() => setEdited(one)} />
        ))}
      </Stack>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t("numbering.edit")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        {edited && <NumberSeriesForm series={edited} onDone={() => setEdited(null)} />}
      </Modal>
    </SectionCard>
  );
}

function Row({ series, onEdit }: { series: NumberSeriesAnswer; onEdit: () => void }) {
  const { t } = useLanguage();
  const name = t(`numbering.documents.${series.document}`);
  return (
    <Group component="li" justify="space-between" gap="xs" className="ruled">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
          {series.series !== "default" && ` · ${series.series}`}
        </Text>
        {series.mode === "test" && <Badge color="orange">{t("mollie.modes.test")}</Badge>}
      </Group>
      <Group gap="xs">
        <Text size="sm" className="figures">
          {t("numbering.next", { number: series.nextNumber })}
        </Text>
        <WithRight right="settings:update">
          <Button
            size="compact-sm"
            variant="default"
            onClick={onEdit}
            aria-label={t("numbering.changeOf", { name, number: series.nextNumber })}
          >
            {t("numbering.change")}
          </Button>
        </WithRight>
      </Group>
    </Group>
  );
}
