import { Button, Group, Text } from "@mantine/core";
import { IconBrandWhatsapp, IconMail, IconMessage } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { customerDetailsQuery } from "../api/customers.ts";
import { merchantQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { shareLinks } from "./share-links.ts";
import { shareMessage } from "./share-message.ts";

const WAYS = [
  { way: "mail", Icon: IconMail },
  { way: "sms", Icon: IconMessage },
  { way: "whatsApp", Icon: IconBrandWhatsapp },
] as const;

/**
 * Sends the pay link by the reader's own programs; nothing is sent from here. The buttons wait until it is known in
 * which language the customer reads.
 */
export function ShareButtons({ invoice, url }: { invoice: InvoiceAnswer; url: string }) {
  const { t, language } = useLanguage();
  const merchant = useQuery(merchantQuery);
  const customer = useQuery({
    ...customerDetailsQuery(invoice.customerId),
    enabled: useRight("customers:read"),
  });
  const message = shareMessage(customer.data?.locale ?? merchant.data?.locale ?? language, {
    number: invoice.number ?? "",
    merchant: merchant.data?.name ?? "",
    payable: invoice.payable,
    dueOn: invoice.dueOn,
    url,
  });
  const isKnown = !merchant.isLoading && !customer.isLoading;
  const links = shareLinks(invoice.customer, message);
  return (
    <Group component="fieldset" className="plain-fieldset" gap="xs" aria-label={t("payLink.share")}>
      <Text size="sm" c="dimmed">
        {t("payLink.share")}
      </Text>
      {WAYS.map(({ way, Icon }) => {
        const look = {
          size: "compact-sm",
          variant: "default",
          leftSection: <Icon size={16} aria-hidden />,
          children: t(`payLink.shareBy.${way}`),
        };
        return isKnown ? (
          <Button
            key={way}
            component="a"
            href={links[way]}
            // WhatsApp is a page; the others are programs, and a tab for them would stay empty.
            {...(way === "whatsApp" && { target: "_blank", rel: "noreferrer" })}
            {...look}
          />
        ) : (
          <Button key={way} loading {...look} />
        );
      })}
    </Group>
  );
}
