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

/** `isWide` takes a whole row, for addresses that would break in the middle of a word. */
export function Fact({
  label,
  isWide = false,
  children,
}: {
  label: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <Box miw={0} className={isWide ? "whole-width" : undefined}>
      <Text component="dt" size="xs" c="dimmed" className="breaking">
        {label}
      </Text>
      <Text component="dd" m={0} size="sm" className="figures breaking">
        {children}
      </Text>
    </Box>
  );
}
