import { Group, Title } from "@mantine/core";
import { Fragment, type ReactNode } from "react";

/** A screen's name, in the window's title too, and what one does most often on it. */
export function ScreenHeader({
  title,
  badges,
  children,
}: {
  title: string;
  badges?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="center" mb="md" gap="sm">
      <title>{`${title} · Voldaan`}</title>
      <Group gap="sm">
        <Title order={1} size="h2">
          <WholeWords text={title} />
        </Title>
        {badges}
      </Group>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}

/** An invoice's number breaks at its hyphen no sooner than it would not fit on a line of its own. */
function WholeWords({ text }: { text: string }) {
  return text.split(" ").map((word, place) => (
    <Fragment key={place}>
      {place > 0 && " "}
      <span style={{ display: "inline-block" }}>{word}</span>
    </Fragment>
  ));
}
