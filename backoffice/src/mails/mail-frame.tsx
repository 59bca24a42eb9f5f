import { Code, Tabs } from "@mantine/core";
import { useLanguage } from "../language/language.ts";

/** A mail as its reader will see it: in a frame that runs no script, and whose links open beside the office. */
export function MailFrame({ html, text, title }: { html: string; text: string; title: string }) {
  const { t } = useLanguage();
  return (
    <Tabs defaultValue="html" keepMounted={false}>
      <Tabs.List mb="xs">
        <Tabs.Tab value="html">{t("mail.tabs.html")}</Tabs.Tab>
        <Tabs.Tab value="text">{t("mail.tabs.text")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="html">
        <iframe
          className="mail-frame"
          title={title}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html}
        />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <Code block className="wrapping">
          {text}
        </Code>
      </Tabs.Panel>
    </Tabs>
  );
}
