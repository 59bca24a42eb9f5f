import { Group, Text } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { booksQuery } from "../api/books.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";

/** As of when every invoice was recomputed and agreed. Those that do not are told of where attention is asked. */
export function BooksAgree() {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  const { data: books } = useQuery(booksQuery);
  if (!books?.agree) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <IconScale size={20} color="var(--mantine-color-stamp-filled)" aria-hidden />
      <Text size="sm">{t("home.booksAgree", { asOf: preciseInstant(books.asOf) })}</Text>
    </Group>
  );
}
