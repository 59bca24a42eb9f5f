import { Anchor, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { chooseLanguage, LANGUAGES, type Language, useLanguage } from "./language.ts";

// `Object.entries` forgets which keys the table has.
export const LANGUAGE_NAMES = Object.entries(LANGUAGES) as [Language, string][];

/** As a mutation, so that a catalogue that cannot be fetched is told as any failure is. */
export function useChooseLanguage() {
  return useMutation({ mutationFn: chooseLanguage });
}

/** All languages beside each other, for a page without a menu. */
export function LanguageChoice() {
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <Group gap="md" justify="center">
      {LANGUAGE_NAMES.map(([code, name]) => (
        <Anchor
          key={code}
          component="button"
          type="button"
          size="sm"
          lang={code}
          aria-current={code === language}
          c={code === language ? "dimmed" : undefined}
          onClick={() => choose.mutate(code)}
        >
          {name}
        </Anchor>
      ))}
    </Group>
  );
}
