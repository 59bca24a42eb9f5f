import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeMailSettings, mailSettingsQuery } from "../api/mails.ts";
import { useLanguage } from "../language/language.ts";
import { toastDone } from "../shell/toasts.ts";

/** Changes settings of mail; `errorsInPlace` where the screen itself says why they were refused. */
export function useMailSettings({ errorsInPlace }: { errorsInPlace: boolean }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeMailSettings,
    meta: { errorsInPlace },
    onSuccess: (changed) => {
      queryClient.setQueryData(mailSettingsQuery.queryKey, changed);
      toastDone(t("mail.saved"));
    },
  });
}
