import { Alert, Anchor, Drawer, Group, Stack, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { MailAnswer, MailContentAnswer } from "../../../src/mail/mail-schemas.ts";
import { mailContentQuery } from "../api/mails.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { Loading } from "../shell/loading.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { MailFrame } from "./mail-frame.tsx";
import { MailStatusBadge } from "./mail-status-badge.tsx";
import { SendAgainButton } from "./send-again-button.tsx";

/** One mail: what became of it, and what it says. */
export function MailDrawer({ mail, onClose }: { mail: MailAnswer | null; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Drawer
      opened={mail !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={mail?.subject ?? (mail && t(`mail.kinds.${mail.kind}`))}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {mail !== null && <Mail mail={mail} />}
    </Drawer>
  );
}

function Mail({ mail }: { mail: MailAnswer }) {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  const { invoiceId } = mail;
  return (
    <Stack>
      <Facts>
        <Fact label={t("mail.to")}>{mail.to}</Fact>
        <Fact label={t("mail.status")}>
          <MailStatusBadge mail={mail} />
        </Fact>
        <Fact label={t("mail.kind")}>{t(`mail.kinds.${mail.kind}`)}</Fact>
        <Fact label={t("mail.at")}>{preciseInstant(mail.endedAt ?? mail.createdAt)}</Fact>
      </Facts>
      {mail.answer !== null && (
        <Text
          size="sm"
          c={mail.status === "sent" || mail.status === "dropped" ? "dimmed" : "red"}
          className="breaking"
        >
          {mail.answer}
        </Text>
      )}
      {mail.status === "unknown" && <Alert color="orange">{t("mail.unknownHint")}</Alert>}
      <Group gap="md">
        {invoiceId !== null && (
          <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} size="sm">
            {t("mail.openInvoice")}
          </LinkAnchor>
        )}
        <WithRight right="invoices:update">
          <SendAgainButton mail={mail} />
        </WithRight>
      </Group>
      <Content mail={mail} />
    </Stack>
  );
}

function Content({ mail }: { mail: MailAnswer }) {
  const { t } = useLanguage();
  // Each hand-over says what is true then.
  const key = `${mail.id} ${mail.endedAt ?? ""}`;
  const content = useQuery({
    ...mailContentQuery(mail.id),
    queryKey: ["mail-content", key],
    enabled: mail.subject !== null && mail.status !== "queued",
  });
  if (content.isError) return <Alert color="gray">{sentenceOf(content.error, t)}</Alert>;
  if (content.isLoading) return <Loading height={420} />;
  if (!content.data) return <Text c="dimmed">{t("mail.notKept")}</Text>;
  const { html, text, subject, attachments } = content.data;
  return (
    <>
      {attachments.length > 0 && <Attachments attachments={attachments} />}
      <MailFrame html={html} text={text} title={subject} />
    </>
  );
}

/** Where nobody else keeps a file it can be had here; else its name says that it went along. */
function Attachments({ attachments }: Pick<MailContentAnswer, "attachments">) {
  const { t } = useLanguage();
  return (
    <Group component="ul" gap="sm" className="plain-list" aria-label={t("mail.attachments")}>
      {attachments.map(({ name, mediaType, content }) => (
        <Group key={name} component="li" gap={4} wrap="nowrap">
          <IconPaperclip size={14} aria-hidden />
          {content === null ? (
            <Text size="sm">{name}</Text>
          ) : (
            <Anchor size="sm" href={`data:${mediaType};base64,${content}`} download={name}>
              {name}
            </Anchor>
          )}
        </Group>
      ))}
    </Group>
  );
}
