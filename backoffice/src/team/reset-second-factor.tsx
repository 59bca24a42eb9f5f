import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { MemberAnswer } from "../../../src/team/team-schemas.ts";
import { resetSecondFactor } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { useTeamAction } from "./use-team-action.ts";

/** Lets a colleague back in who lost their phone and their recovery codes, after asking. */
export function ResetSecondFactor({ member: { id, name } }: { member: MemberAnswer }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  const reset = useTeamAction({
    act: () => resetSecondFactor(id),
    done: t("team.secondFactorReset", { name }),
    onDone: asking.close,
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t("team.resetSecondFactor")}: ${name}`}
        onClick={asking.open}
      >
        {t("team.resetSecondFactor")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => reset.mutate(undefined)}
        isBusy={reset.isPending}
        title={t("team.resetSecondFactorOf", { name })}
        text={t("team.resetSecondFactorText", { name })}
        confirm={t("team.resetSecondFactor")}
      />
    </>
  );
}
