import { Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CustomerAnswer } from "../../../src/customers/customer-schemas.ts";
import { LANGUAGES, type Language } from "../../../src/languages/languages.ts";
import { changeCustomer, customerDetailsQuery } from "../api/customers.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";

/** The empty choice: a select has no null. */
const MERCHANTS_OWN = "";

/** In which language the customer's online invoices open. It is the customer's, so it holds for all of them. */
export function CustomerLanguage({ customer }: { customer: CustomerAnswer }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const mayChange = useRight("customers:update");
  const change = useMutation({
    mutationFn: (locale: Language | null) => changeCustomer(customer.id, { locale }),
    onSuccess: (changed) => queryClient.setQueryData(customerDetailsQuery(customer.id).queryKey, changed),
  });
  return (
    <Select
      label={t("newInvoice.customerLanguage")}
      description={t("newInvoice.customerLanguageHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      data={languageChoices(t("newInvoice.merchantLanguage"))}
      allowDeselect={false}
      readOnly={!mayChange}
      disabled={change.isPending}
      value={customer.locale ?? MERCHANTS_OWN}
      onChange={(chosen) => change.mutate(payerLanguage(chosen))}
    />
  );
}

export function languageChoices(merchantsOwn: string) {
  return [
    { value: MERCHANTS_OWN, label: merchantsOwn },
    ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
  ];
}

export function payerLanguage(chosen: string | null): Language | null {
  return LANGUAGES.find((language) => language === chosen) ?? null;
}
