import { Badge, Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  newRecoveryCodes,
  type SecondFactor as State,
  secondFactorQuery,
  switchSecondFactorOff,
} from "../api/account.ts";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { toastDone } from "../shell/toasts.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SetUpSecondFactor } from "./set-up-second-factor.tsx";

/** Whether a code is asked for besides the password. */
export function SecondFactor() {
  const { t } = useLanguage();
  const state = useQuery(secondFactorQuery);
  if (state.isPending) return <Loading height={140} />;
  if (state.isError) return <LoadFailure error={state.error} reset={() => void state.refetch()} />;
  const { isOn } = state.data;
  return (
    <SectionCard
      title={t("account.secondFactor")}
      aside={
        <Badge color={isOn ? "stamp" : "gray"} variant="light">
          {t(isOn ? "account.on" : "account.off")}
        </Badge>
      }
    >
      <Text size="sm">{t("account.secondFactorText")}</Text>
      {isOn && <On {...state.data} />}
      {/* Beside the other, because it shows the recovery codes after it was switched on. */}
      <SetUp isOn={isOn} />
    </SectionCard>
  );
}

function SetUp({ isOn }: { isOn: boolean }) {
  const { t } = useLanguage();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      {!isOn && (
        <Group justify="flex-end">
          <Button onClick={dialog.open}>{t("account.setUp")}</Button>
        </Group>
      )}
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("account.setUpTitle")}
        // A click beside it would lose the recovery codes.
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <SetUpSecondFactor
          onClose={dialog.close}
          onDone={() => {
            dialog.close();
            toastDone(t("account.switchedOn"));
          }}
        />
      </Modal>
    </>
  );
}

function On({ recoveryCodesLeft, isRequired }: State) {
  const { t } = useLanguage();
  const [isRenewing, renewing] = useDisclosure();
  const [isEnding, ending] = useDisclosure();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <>
      <Text size="sm" c={recoveryCodesLeft === 0 ? "red" : "dimmed"}>
        {t("account.codesLeft", { count: recoveryCodesLeft ?? 0 })}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={renewing.open}>
          {t("account.newCodes")}
        </Button>
        <ReasonedButton
          variant="subtle"
          color="red"
          reason={isRequired ? t("account.required") : null}
          onClick={ending.open}
        >
          {t("account.switchOff")}
        </ReasonedButton>
      </Group>
      <PasswordDialog
        opened={isRenewing}
        onClose={renewing.close}
        title={t("account.newCodes")}
        text={t("account.newCodesText")}
        confirm={t("account.newCodes")}
        act={newRecoveryCodes}
        onDone={(made) => {
          renewing.close();
          setCodes(made);
        }}
      />
      <PasswordDialog
        opened={isEnding}
        onClose={ending.close}
        title={t("account.switchOff")}
        text={t("account.switchOffText")}
        confirm={t("account.switchOff")}
        isDangerous
        act={switchSecondFactorOff}
        done={t("account.switchedOff")}
        onDone={ending.close}
      />
      <Modal
        opened={codes !== null}
        onClose={() => setCodes(null)}
        title={t("account.newCodes")}
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      </Modal>
    </>
  );
}
