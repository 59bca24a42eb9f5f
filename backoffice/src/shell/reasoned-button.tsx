import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { ComponentProps } from "react";

/**
 * A button that says why it cannot be pressed. It stays reachable by keyboard and touch then, because a disabled
 * button can show no reason.
 */
export function ReasonedButton({
  reason,
  onClick,
  ...props
}: ButtonProps & Omit<ComponentProps<"button">, keyof ButtonProps> & { reason: string | null }) {
  const blocked = reason !== null;
  return (
    <Tooltip
      label={reason}
      disabled={!blocked}
      multiline
      maw={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        {...props}
        data-disabled={blocked || undefined}
        aria-disabled={blocked}
        aria-description={reason ?? undefined}
        onClick={blocked ? (event) => event.preventDefault() : onClick}
      />
    </Tooltip>
  );
}
