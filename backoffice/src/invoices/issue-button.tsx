import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { issueInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { reasonsAgainst } from "./invoice-actions.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Makes a draft an open invoice with a number. */
export function IssueButton({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const issue = useInvoiceAction({ act: () => issueInvoice(invoice.id), done: t("invoice.issued") });
  const reason = reasonsAgainst(invoice).issue;
  return (
    <ReasonedButton
      reason={reason && t(`why.${reason}`)}
      loading={issue.isPending}
      onClick={() => issue.mutate()}
    >
      {t("invoice.issue")}
    </ReasonedButton>
  );
}
