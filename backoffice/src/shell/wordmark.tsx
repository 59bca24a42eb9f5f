import { Group, Text } from "@mantine/core";

/** The product's name with its stamp. */
export function Wordmark() {
  return (
    <Group gap={8} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <Text fw={700} size="lg" lh={1}>
        Voldaan
      </Text>
    </Group>
  );
}
