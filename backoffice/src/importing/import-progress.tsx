import { Alert, Progress, Text } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import type { ImportRun } from "./import-run.ts";

/** How far it is, what a yes would do, and what was done. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  switch (run.phase) {
    case "choosing":
      return null;
    case "checking": {
      const total = run.rows.length;
      const done = total - run.count("checking");
      return (
        <>
          <Text size="sm">{t("importing.reading", { count: total })}</Text>
          <Progress
            value={total === 0 ? 0 : (100 * done) / total}
            aria-label={t("importing.checked", { done, total })}
          />
        </>
      );
    }
    case "failed":
      return <Alert color="red">{sentenceOf(run.error, t)}</Alert>;
    case "ready":
      return <WhatWouldCome run={run} />;
    case "running":
    case "stopping": {
      const done = run.count("created", "there", "failed");
      const total = done + run.count("ready", "running");
      return (
        <>
          <Text size="sm">{t("importing.progress", { done, total })}</Text>
          <Progress value={(100 * done) / total} aria-label={t("importing.progress", { done, total })} />
        </>
      );
    }
    case "ended":
      return (
        <Text component="output" size="sm" fw={600}>
          {joined([
            ["created", run.count("created"), true],
            ["there", run.count("there", "known")],
            ["refused", run.count("failed")],
            ["leftOut", run.count("faulty", "refused")],
            ["left", run.count("ready")],
          ])}
        </Text>
      );
  }

  function joined(
    counts: readonly (readonly ["created" | "there" | "refused" | "leftOut" | "left", number, true?])[],
  ) {
    return counts
      .filter(([, count, always = false]) => always || count > 0)
      .map(([what, count]) => t(`importing.${what}`, { count }))
      .join(" · ");
  }
}

function WhatWouldCome({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const [ready, known, leftOut] = [run.count("ready"), run.count("known"), run.count("faulty", "refused")];
  if (run.rows.length === 0) return null;
  return (
    <div>
      <Text component="output" size="sm" fw={600} display="block">
        {[
          ready > 0 ? t("importing.ready", { count: ready }) : t("importing.none"),
          known > 0 && t("importing.willSkipKnown", { count: known }),
          leftOut > 0 && t("importing.leftOut", { count: leftOut }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {ready > 0 && (
        <Text size="sm" c="dimmed">
          {t("importing.confirmHint")}
        </Text>
      )}
    </div>
  );
}
