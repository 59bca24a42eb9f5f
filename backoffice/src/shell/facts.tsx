import { Box, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** Labels with their values, as many beside each other as fit. */
export function Facts({ children, cols = 2 }: { children: ReactNode; cols?: number }) {
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, xs: cols }} spacing="md" verticalSpacing="sm">
      {children}
    </SimpleGrid>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box miw={0}>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} size="sm" className="figures breaking">
        {children}
      </Text>
    </Box>
  );
}
