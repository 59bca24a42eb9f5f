import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TransactionTypeAnswer } from "../../../src/invoices/transaction-type-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { addTransactionType, transactionTypesQuery, withdrawTransactionType } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { toastDone } from "../shell/toasts.ts";

/** Which ways of paying beside Mollie are told apart: the built-in ones, and the merchant's own. */
export function TransactionTypes() {
  const { t } = useLanguage();
  const types = useQuery({ ...transactionTypesQuery, enabled: useRight("settings:read") });
  // A key belongs to one type; after it was added, the next has another.
  const [added, setAdded] = useState(0);
  return (
    <SectionCard title={t("transactionTypes.title")}>
      <Text size="sm" c="dimmed">
        {t("transactionTypes.hint")}
      </Text>
      {types.isPending && <Loading height={160} />}
      {types.isError && <LoadFailure error={types.error} reset={() => void types.refetch()} />}
      <Stack component="ul" gap={0} className="plain-list">
        {types.data?.data.map((type) => (
          <Row key={type.id} type={type} />
        ))}
      </Stack>
      <WithRight right="settings:create">
        <AddForm key={added} onAdded={() => setAdded(added + 1)} />
      </WithRight>
    </SectionCard>
  );
}

function Row({ type: { id, name, booksAs, isBuiltIn } }: { type: TransactionTypeAnswer }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawTransactionType(id),
    onSuccess: async () => {
      toastDone(t("transactionTypes.withdrawn"));
      await queryClient.invalidateQueries({ queryKey: transactionTypesQuery.queryKey });
    },
  });
  const shown = name ?? t(`external.types.${booksAs}`);
  return (
    <Group component="li" justify="space-between" gap="xs" className="ruled">
      <Text size="sm">
        {shown}{" "}
        <Text component="span" size="xs" c="dimmed">
          {isBuiltIn
            ? t("transactionTypes.builtIn")
            : t("transactionTypes.booksAs", { way: t(`external.types.${booksAs}`) })}
        </Text>
      </Text>
      {!isBuiltIn && (
        <WithRight right="settings:delete">
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
            aria-label={t("transactionTypes.withdrawOf", { name: shown })}
          >
            {t("transactionTypes.withdraw")}
          </Button>
        </WithRight>
      )}
    </Group>
  );
}

const WAYS = ["bank", "cash", "card_reader", "other"] as const satisfies TransactionTypeAnswer["booksAs"][];

function AddForm({ onAdded }: { onAdded: () => void }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const idempotencyKey = useIdempotencyKey();
  const form = useForm<{ name: string; booksAs: (typeof WAYS)[number] }>({
    initialValues: { name: "", booksAs: "other" },
    validate: { name: (name) => (name.trim() === "" ? t("errors.required") : null) },
  });
  const add = useMutation({
    mutationFn: addTransactionType,
    meta: { errorsInPlace: true },
    onSuccess: async () => {
      toastDone(t("transactionTypes.added"));
      await queryClient.invalidateQueries({ queryKey: transactionTypesQuery.queryKey });
      onAdded();
    },
    onError: (error) => form.setErrors({ name: error.message, ...fieldErrors(error, ["name"]) }),
  });
  return (
    <form onSubmit={form.onSubmit((type) => add.mutate({ ...type, idempotencyKey }))} noValidate>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t("transactionTypes.name")}
          placeholder={t("transactionTypes.namePlaceholder")}
          maxLength={60}
          flex={1}
          miw={180}
          {...form.getInputProps("name")}
        />
        <Select
          label={t("transactionTypes.booksAsLabel")}
          data={WAYS.map((way) => ({ value: way, label: t(`external.types.${way}`) }))}
          allowDeselect={false}
          {...form.getInputProps("booksAs")}
        />
        <Button type="submit" variant="default" mt={25} loading={add.isPending}>
          {t("transactionTypes.add")}
        </Button>
      </Group>
    </form>
  );
}
