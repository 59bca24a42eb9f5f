import { Anchor, Center } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { useSignOut } from "./use-sign-out.ts";

/** The way out, for a page without a menu. */
export function SignOutLink() {
  const { t } = useLanguage();
  const leave = useSignOut();
  return (
    <Center>
      <Anchor component="button" type="button" size="sm" onClick={() => leave.mutate()}>
        {t("app.signOut")}
      </Anchor>
    </Center>
  );
}
