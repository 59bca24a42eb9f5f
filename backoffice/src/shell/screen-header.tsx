import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";

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
          {title}
        </Title>
        {badges}
      </Group>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
