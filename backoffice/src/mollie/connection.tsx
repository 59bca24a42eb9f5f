import { Alert, Badge, Button, Code, type MantineColor, Text as Words } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MollieConnectionAnswer } from "../../../src/mollie-connections/mollie-connection-schemas.ts";
import { disconnectMollie } from "../api/merchant.ts";
import { useFormats } from "../language/formats.ts";
import { type Text, useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { toastDone } from "../shell/toasts.ts";

const COLORS: Record<MollieConnectionAnswer["health"]["status"], MantineColor> = {
  healthy: "stamp",
  attention: "orange",
  not_connected: "gray",
};

/** Whether the connection works, and with what. */
export function MollieConnection({ connection }: { connection: MollieConnectionAnswer }) {
  const { t } = useLanguage();
  const { health } = connection;
  return (
    <SectionCard
      title={t("mollie.connection")}
      aside={<Badge color={COLORS[health.status]}>{t(`mollie.health.${health.status}`)}</Badge>}
    >
      <Alert color={COLORS[health.status]} py="xs">
        {textOf(connection, t)}
      </Alert>
      {connection.connected && (
        <>
          <ConnectionFacts connection={connection} />
          <WithRight right="integrations:delete">
            <DisconnectButton />
          </WithRight>
        </>
      )}
    </SectionCard>
  );
}

/** What the service says of a key that Mollie refuses, and for the rest the reader's own language. */
function textOf({ health, profile }: MollieConnectionAnswer, t: Text): string {
  if (health.status !== "attention") return t(`mollie.healthText.${health.status}`);
  return profile?.status === "unverified" ? t("mollie.unverifiedText") : health.message;
}

function ConnectionFacts({ connection }: { connection: MollieConnectionAnswer }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const { profile, mode, keyHint, health } = connection;
  return (
    <Facts>
      {profile && (
        <>
          <Fact label={t("mollie.profile")}>
            {profile.name}{" "}
            <Words component="span" size="xs" c="dimmed">
              {profile.id}
            </Words>
          </Fact>
          <Fact label={t("mollie.website")}>{profile.website ?? "–"}</Fact>
          <Fact label={t("mollie.verification")}>
            {isVerification(profile.status) ? t(`mollie.${profile.status}`) : profile.status}
          </Fact>
        </>
      )}
      {mode && (
        <Fact label={t("mollie.mode")}>
          <Badge color={mode === "test" ? "orange" : "stamp"}>{t(`mollie.modes.${mode}`)}</Badge>
        </Fact>
      )}
      <Fact label={t("mollie.key")}>
        <Code>{keyHint}</Code>
      </Fact>
      <Fact label={t("mollie.checkedAt")}>{instant(health.checkedAt)}</Fact>
    </Facts>
  );
}

/** What Mollie says about a profile; the catalogue has a word for each that we know. */
function isVerification(status: string): status is "verified" | "unverified" | "blocked" {
  return ["verified", "unverified", "blocked"].includes(status);
}

function DisconnectButton() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const [isAsking, asking] = useDisclosure();
  const disconnect = useMutation({
    mutationFn: disconnectMollie,
    onSuccess: async () => {
      asking.close();
      toastDone(t("mollie.disconnectedToast"));
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div>
      <Button variant="light" color="red" onClick={asking.open}>
        {t("mollie.disconnect")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => disconnect.mutate()}
        isBusy={disconnect.isPending}
        title={t("mollie.disconnectTitle")}
        text={t("mollie.disconnectText")}
        confirm={t("mollie.disconnect")}
      />
    </div>
  );
}
