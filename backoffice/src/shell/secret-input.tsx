import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useLanguage } from "../language/language.ts";

/** A field whose text shows when asked; the button for that, too, speaks the reader's language. */
export function SecretInput(props: PasswordInputProps) {
  const { t } = useLanguage();
  return <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("common.showTyped") }} {...props} />;
}
