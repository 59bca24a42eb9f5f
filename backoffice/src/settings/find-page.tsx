import { Button, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FindPageAnswer } from "../../../src/merchants/find-page-schemas.ts";
import { changeFindPage, findPageQuery } from "../api/settings.ts";
import { PayLink } from "../invoices/pay-link.tsx";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

/** The page on which payers find an invoice from paper: whether it is open, and where it is. */
export function FindPage() {
  const { t } = useLanguage();
  const page = useQuery({ ...findPageQuery, enabled: useRight("settings:read") });
  return (
    <SectionCard title={t("findPage.title")}>
      <Text size="sm" c="dimmed">
        {t("findPage.hint")}
      </Text>
      {page.isPending && <Loading height={180} />}
      {page.isError && <LoadFailure error={page.error} reset={() => void page.refetch()} />}
      {page.data && <Fields key={`${page.data.isOpen} ${page.data.slug}`} page={page.data} />}
      {page.data?.isOpen && page.data.url !== null && (
        <PayLink url={page.data.url} label={t("findPage.link")} qr={t("findPage.qr")} />
      )}
    </SectionCard>
  );
}

/** As the service has it (`find-page-schemas.ts`); empty asks for a random one. */
const SLUG = /^$|^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

function Fields({ page }: { page: FindPageAnswer }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const mayChange = useRight("settings:update");
  const form = useForm({
    initialValues: { isOpen: page.isOpen, slug: page.slug ?? "" },
    validate: { slug: (slug) => (SLUG.test(slug.trim()) ? null : t("findPage.slugShape")) },
  });
  const change = useMutation({
    mutationFn: changeFindPage,
    meta: { errorsInPlace: true },
    onSuccess: (changed) => {
      toastDone(t("findPage.saved"));
      queryClient.setQueryData(findPageQuery.queryKey, changed);
    },
    onError: (error) => form.setErrors({ slug: sentenceOf(error, t), ...fieldErrors(error, ["slug"]) }),
  });
  return (
    <form
      onSubmit={form.onSubmit(({ isOpen, slug }) => change.mutate({ isOpen, ...wanted(page, slug.trim()) }))}
      noValidate
    >
      <fieldset disabled={!mayChange} className="plain-fieldset">
        <Stack gap="sm">
          <Switch label={t("findPage.isOpen")} {...form.getInputProps("isOpen", { type: "checkbox" })} />
          <TextInput
            label={t("findPage.slug")}
            description={t("findPage.slugHint")}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            maw={420}
            {...form.getInputProps("slug")}
          />
          <WithRight right="settings:update">
            <Group>
              <Button type="submit" variant="default" loading={change.isPending}>
                {t("findPage.save")}
              </Button>
            </Group>
          </WithRight>
        </Stack>
      </fieldset>
    </form>
  );
}

/** An emptied name asks for a new random one; where there is none yet, the service makes it when the page opens. */
function wanted(page: FindPageAnswer, slug: string): { slug?: string | null } {
  if (slug !== "") return { slug };
  return page.slug === null ? {} : { slug: null };
}
