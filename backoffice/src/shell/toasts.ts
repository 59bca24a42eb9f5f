import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { sentenceOf } from "./sentence-of.ts";

/** Long enough to read a sentence twice. */
const FAILURE_MS = 10_000;

/** Says that something was done. */
export function toastDone(message: string): void {
  notifications.show({ message, color: "stamp", withBorder: true, closeButtonProps: closeButton() });
}

/** Says what the service refused, in its own sentence. */
export function toastFailure(error: unknown): void {
  notifications.show({
    title: i18next.t("errors.title"),
    message: sentenceOf(error, i18next.t),
    color: "red",
    autoClose: FAILURE_MS,
    withBorder: true,
    role: "alert",
    closeButtonProps: closeButton(),
  });
}

/** Its name for those who do not see the cross. */
function closeButton() {
  return { "aria-label": i18next.t("common.close") };
}
