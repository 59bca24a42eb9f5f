/** A message as it is handed over, complete to the last byte. */
export type Message = {
  /** Where a server sends what it cannot deliver. */
  readonly from: string;
  readonly to: string;
  /** RFC 5322, with CRLF. */
  readonly bytes: Buffer;
};

/**
 * What became of handing a message over. `refused` is for ever, `later` may be tried again, and after `unknown` it may
 * have been accepted; `withheld` says that its last byte was not let go. `answer` is the server's last word, or why there
 * was none.
 */
export type HandOver =
  | { readonly kind: "done"; readonly answer: string }
  | { readonly kind: "refused"; readonly answer: string }
  | { readonly kind: "later"; readonly answer: string }
  | { readonly kind: "unknown"; readonly answer: string }
  | { readonly kind: "withheld" };

/** Where mail goes: to a server, to the mailbox page of the demo, or nowhere. */
export type OutgoingMail =
  | {
      readonly kind: "smtp" | "mailbox";
      /** The address of `MAIL_FROM`; the name before it is the merchant's. */
      readonly from: string;
      /**
       * Hands a message over. Its end is held back until `letGo` has answered: true, and from then on it may be
       * accepted; false, and it is not sent. Whoever dies before that has sent nothing.
       */
      readonly handOver: (message: Message, letGo: () => Promise<boolean>) => Promise<HandOver>;
    }
  | { readonly kind: "off" };

export const NO_MAIL: OutgoingMail = { kind: "off" };
