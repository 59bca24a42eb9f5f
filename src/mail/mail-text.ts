import type { Fact } from "../pay-links/headline.ts";
import type { MailContent } from "./mail-content.ts";
import { type Piece, valueOf } from "./mail-template.ts";

/** The mail as plain text: everything that the HTML says, for those who read without it. */
export function mailText(content: MailContent): string {
  const { title, message, button, transfer, foot, texts, merchant } = content;
  const parts = [
    content.isTest ? `TEST · ${texts.testMail}` : "",
    title,
    ...message.map((pieces) =>
      pieces
        .map((piece) => put(piece, content))
        .join("")
        .trim(),
    ),
    button === null ? "" : `${button.label}:\n${button.url}`,
    factLines(content.facts),
    transfer === null ? "" : `${transfer.title}\n${factLines(transfer.facts)}`,
    `-- \n${foot.join("\n")}`,
    texts.sentBy.replace("{{merchant}}", merchant.name),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A picture is nothing to read; its address stands with the button. */
function put(piece: Piece, { values }: MailContent): string {
  if ("words" in piece) return piece.words;
  return piece.name === "qr" ? "" : valueOf(piece.name, values);
}

function factLines(facts: readonly Fact[]): string {
  return facts.map(([label, value]) => `${label}: ${value}`).join("\n");
}
