/** An invoice whose books disagree. */
export const frozen = {
  title: "The books of this invoice disagree",
  text: "Since {{since}} no money leaves it: no refund and no surplus. What customers pay is still booked. An administrator looks at what was found and releases it.",
  release: "Release",
  releaseTitle: "Release the invoice?",
  releaseText:
    "Money may leave the invoice again. What was found and your note stay in its history; the same finding does not freeze it again.",
  note: "What was wrong, and why it can be released",
  noteHint: "For whoever looks later.",
  noteMissing: "Say what you found.",
  released: "The invoice is released.",
} as const;
