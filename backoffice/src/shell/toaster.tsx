import { Notifications } from "@mantine/notifications";

/** Where toasts appear. */
export function Toaster() {
  return <Notifications position="top-right" />;
}
