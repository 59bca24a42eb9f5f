import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../../../src/sign-in/password-length.ts";
import { acceptInvitation } from "../api/invitation.ts";
import { signIn } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { SecretInput } from "../shell/secret-input.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";

/** A name and a password for somebody who has no account yet; they are signed in with it at once. */
export function NewAccount({
  token,
  email,
  onJoined,
}: {
  token: string;
  email: string;
  onJoined: () => void;
}) {
  const { t } = useLanguage();
  const form = useForm({
    initialValues: { name: "", password: "" },
    validate: {
      name: isNotEmpty(t("errors.required")),
      password: (typed) =>
        typed.length < SHORTEST_PASSWORD ? t("join.passwordShort", { count: SHORTEST_PASSWORD }) : null,
    },
  });
  const join = useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      await acceptInvitation({ token, name: name.trim(), password });
      await signIn({ email, password });
    },
    meta: { errorsInPlace: true },
    onSuccess: onJoined,
    onError: (error) => form.setErrors(fieldErrors(error, ["name", "password"])),
  });
  return (
    <form onSubmit={form.onSubmit((values) => join.mutate(values))} noValidate>
      <Stack>
        {join.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(join.error, t)}
          </Alert>
        )}
        {/* For password managers: the account that the password belongs to. */}
        <TextInput label={t("signIn.email")} value={email} readOnly autoComplete="username" />
        <TextInput
          label={t("join.name")}
          autoComplete="name"
          maxLength={100}
          {...form.getInputProps("name")}
        />
        <SecretInput
          label={t("join.password")}
          description={t("join.passwordHint", { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={join.isPending}>
          {t("join.submit")}
        </Button>
      </Stack>
    </form>
  );
}
