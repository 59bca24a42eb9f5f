import { Anchor, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { LANGUAGES } from "../../../src/languages/languages.ts";
import { chooseLanguage, LANGUAGE_NAMES, useLanguage } from "./language.ts";

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
      {LANGUAGES.map((code) => (
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
          {LANGUAGE_NAMES[code]}
        </Anchor>
      ))}
    </Group>
  );
}
