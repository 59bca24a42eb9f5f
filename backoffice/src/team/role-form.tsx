import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { ALL_RIGHTS, type Right } from "../../../src/rights/rights.ts";
import type { RoleAnswer } from "../../../src/team/team-schemas.ts";
import { ownRightsQuery } from "../api/session.ts";
import { rolesQuery, saveRole } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { DeleteRole } from "./delete-role.tsx";
import { RightsMatrix } from "./rights-matrix.tsx";
import { useRoleName } from "./use-role-name.ts";
import { useTeamAction } from "./use-team-action.ts";

/** A role of one's own: what it is called and what it may. Null begins a new one. */
export function RoleForm({ existing, onClose }: { existing: RoleAnswer | null; onClose: () => void }) {
  const { t } = useLanguage();
  const { data: session } = useQuery(ownRightsQuery);
  const givable = session?.rights ?? [];
  const form = useForm({
    initialValues: { name: existing?.name ?? "", rights: existing?.rights ?? ([] as Right[]) },
    validate: { name: isNotEmpty(t("errors.required")) },
  });
  const save = useTeamAction({
    act: saveRole,
    done: t("team.roleSaved"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit(({ name, rights }) =>
    save.mutate(
      // In the order of the matrix, whatever order they were ticked in.
      {
        id: existing?.id ?? null,
        name: name.trim(),
        rights: ALL_RIGHTS.filter((one) => rights.includes(one)),
      },
      { onError: (error) => form.setErrors(fieldErrors(error, ["name"])) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(save.error, t)}
          </Alert>
        )}
        <TextInput label={t("team.roleName")} maxLength={60} data-autofocus {...form.getInputProps("name")} />
        {existing === null && (
          <BeginLike
            onChoose={(rights) =>
              form.setFieldValue(
                "rights",
                rights.filter((right) => givable.includes(right)),
              )
            }
          />
        )}
        {givable.length < ALL_RIGHTS.length && (
          <Text size="sm" c="dimmed">
            {t("team.matrixHint")}
          </Text>
        )}
        <RightsMatrix
          rights={form.values.rights}
          givable={givable}
          onChange={(rights) => form.setFieldValue("rights", rights)}
        />
        <Group justify="space-between">
          <span>{existing && <DeleteRole role={existing} onDone={onClose} />}</span>
          <Group>
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("common.save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

/** Fills the matrix in as another role has it, to change from there. */
function BeginLike({ onChoose }: { onChoose: (rights: Right[]) => void }) {
  const { t } = useLanguage();
  const nameOf = useRoleName();
  const { data: roles = [] } = useQuery(rolesQuery);
  return (
    <Select
      label={t("team.beginLike")}
      placeholder={t("team.beginEmpty")}
      data={roles.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      onChange={(id) => onChoose(roles.find((role) => role.id === id)?.rights ?? [])}
      clearable
      clearButtonProps={{ "aria-label": t("team.beginEmpty") }}
    />
  );
}
