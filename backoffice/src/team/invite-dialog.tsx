import { Alert, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { Role } from "../../../src/rights/actor.ts";
import type { NewInvitationAnswer } from "../../../src/team/team-schemas.ts";
import { invite } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { useTeamAction } from "./use-team-action.ts";

type Dialog = { opened: boolean; onClose: () => void };

/** Asks for whom and as what, and then shows the link, this once. */
export function InviteDialog({ opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("team.invite")}
      // A click beside it would lose the link.
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const [invitation, setInvitation] = useState<NewInvitationAnswer | null>(null);
  const form = useForm({
    // The least that a colleague can do something with.
    initialValues: { email: "", role: "employee" as Role },
    validate: { email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : t("team.emailWrong")) },
  });
  const send = useTeamAction({ act: invite, onDone: setInvitation, errorsInPlace: true });
  if (invitation) return <InvitationLink invitation={invitation} onClose={onClose} />;
  const submit = form.onSubmit(({ email, role }) =>
    send.mutate(
      { email: email.trim(), role },
      { onError: (error) => form.setErrors(fieldErrors(error, ["email", "role"])) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {send.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(send.error, t)}
          </Alert>
        )}
        <TextInput
          label={t("team.email")}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("email")}
        />
        <RoleChoice
          value={form.values.role}
          onChange={(role) => form.setFieldValue("role", role)}
          error={form.errors["role"]}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t("team.makeLink")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
