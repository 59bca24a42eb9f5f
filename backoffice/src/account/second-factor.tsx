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
import { PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodesDialog } from "./recovery-codes.tsx";
import { SetUpSecondFactor } from "./set-up-second-factor.tsx";

type Codes = readonly string[];

/** Whether a code is asked for besides the password. */
export function SecondFactor() {
  const [codes, setCodes] = useState<Codes | null>(null);
  return (
    <>
      <Factor onCodes={setCodes} />
      {/* Beside what is read again after each change, which can fail: the codes are shown this once. */}
      <RecoveryCodesDialog codes={codes} onDone={() => setCodes(null)} />
    </>
  );
}

function Factor({ onCodes }: { onCodes: (codes: Codes) => void }) {
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
      {isOn ? <On {...state.data} onCodes={onCodes} /> : <SetUp onCodes={onCodes} />}
    </SectionCard>
  );
}

function SetUp({ onCodes }: { onCodes: (codes: Codes) => void }) {
  const { t } = useLanguage();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Group justify="flex-end">
        <Button onClick={dialog.open}>{t("account.setUp")}</Button>
      </Group>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("account.setUpTitle")}
        // A click beside it would lose what the app was just shown.
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <SetUpSecondFactor
          onClose={dialog.close}
          onDone={(codes) => {
            dialog.close();
            onCodes(codes);
          }}
        />
      </Modal>
    </>
  );
}

function On({ recoveryCodesLeft, isRequired, onCodes }: State & { onCodes: (codes: Codes) => void }) {
  const { t } = useLanguage();
  const [isRenewing, renewing] = useDisclosure();
  const [isEnding, ending] = useDisclosure();
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
          onCodes(made);
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
    </>
  );
}
