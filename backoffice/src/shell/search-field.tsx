import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

/** So that a search begins between words and not at each letter. */
const TYPING_PAUSE_MS = 300;

/** A search whose word lives in the address; it is changed after a pause in typing. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  const sendLater = useDebouncedCallback((word: string) => {
    setSent(word);
    onChange(word);
  }, TYPING_PAUSE_MS);
  // The address may change by another way than typing: back, or a button that clears the filters.
  if (seen !== value) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        sendLater(event.currentTarget.value.trim());
      }}
      flex={1}
      miw={240}
      maw={360}
    />
  );
}
