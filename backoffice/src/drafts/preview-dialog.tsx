import { Modal, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { previewDraft } from "../api/drafts.ts";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";

/** The stored draft as its customer will see it. In a frame that runs no script and sends no form. */
export function PreviewDialog({ draftId, onClose }: { draftId: string | null; onClose: () => void }) {
  const { t } = useLanguage();
  const preview = useQuery({
    queryKey: ["invoices", draftId, "preview"],
    queryFn: () => previewDraft(draftId ?? ""),
    enabled: draftId !== null,
    // Each time as it is stored now.
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Modal
      opened={draftId !== null}
      onClose={onClose}
      size="xl"
      title={t("newInvoice.previewTitle")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t("newInvoice.previewHint")}
      </Text>
      {preview.isPending && <Loading height={480} />}
      {preview.isError && <LoadFailure error={preview.error} reset={() => void preview.refetch()} />}
      {preview.data && (
        <iframe
          className="draft-preview"
          title={t("newInvoice.previewTitle")}
          // Of the same origin, so that the merchant's logo is shown to whoever is signed in.
          sandbox="allow-same-origin"
          srcDoc={preview.data.html}
        />
      )}
    </Modal>
  );
}
