import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { Invitations } from "../team/invitations.tsx";
import { InviteDialog } from "../team/invite-dialog.tsx";
import { Members } from "../team/members.tsx";
import { Roles } from "../team/roles.tsx";
import { SignInPolicy } from "../team/sign-in-policy.tsx";

/** Who works here and as what, who is invited, and what each role may. */
export function TeamScreen() {
  const { t } = useLanguage();
  const [isInviting, inviting] = useDisclosure();
  return (
    <>
      <ScreenHeader title={t("destinations.team")}>
        <WithRight right="team:create">
          <Button leftSection={<IconUserPlus size={16} />} onClick={inviting.open}>
            {t("team.invite")}
          </Button>
        </WithRight>
      </ScreenHeader>
      <WithRight right="team:read" otherwise={<NoRight />}>
        <Text c="dimmed" mb="md">
          {t("team.intro")}
        </Text>
        <Stack>
          <Members />
          <Invitations />
          <Roles />
          <SignInPolicy />
        </Stack>
        <InviteDialog opened={isInviting} onClose={inviting.close} />
      </WithRight>
    </>
  );
}
