import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, orNull, PageQuery, pageOf, strict } from "../http/api-schemas.ts";
import { LANGUAGES } from "../languages/languages.ts";
import { OFFICE_MAIL_KINDS } from "./mail-kinds.ts";

export const EmailSchema = Type.String({
  maxLength: 254,
  // One address and nothing else: what could begin another header or another recipient is not part of one.
  pattern: '^[^\\s@<>"(),:;\\\\]+@[^\\s@<>"(),:;\\\\]+\\.[^\\s@<>"(),:;\\\\]+$',
});
const LanguageSchema = Type.Enum([...LANGUAGES]);
export const MailKindSchema = Type.Enum(OFFICE_MAIL_KINDS);
export const SubjectSchema = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });
export const MessageSchema = Type.String({ minLength: 1, maxLength: 5000, pattern: "\\S" });
const MailStatusSchema = Type.Enum(
  ["queued", "handing_over", "sent", "refused", "failed", "unknown", "dropped"],
  {
    description:
      "`sent`: the mail server took it. `refused`: it will not. `failed`: it could not be reached. `unknown`: it may have taken it, but fell silent. `dropped`: it was no longer worth sending",
  },
);

/** How to send an invoice; what is left out is as usual. */
export const InvoiceMailInput = strict({
  to: Type.Optional(
    Type.Array(EmailSchema, {
      minItems: 1,
      maxItems: 5,
      description: "Each gets a mail of its own; else the customer's address",
    }),
  ),
  language: Type.Optional(LanguageSchema),
  subject: Type.Optional(SubjectSchema),
  message: Type.Optional(MessageSchema),
});
export type InvoiceMailInput = Static<typeof InvoiceMailInput>;

/** One message to one address. */
export const MailAnswer = Type.Object(
  {
    id: idSchema("mail"),
    kind: MailKindSchema,
    to: Type.String(),
    invoiceId: orNull(idSchema("invoice")),
    subject: orNull(Type.String({ description: "As it was handed over; null before that" })),
    status: MailStatusSchema,
    statusLabel: Type.String(),
    tries: Type.Integer({ description: "How often the mail server was spoken to" }),
    nextTryAt: orNull(InstantSchema),
    answer: orNull(Type.String({ description: "The mail server's last words, or why there were none" })),
    maySendAgain: Type.Boolean(),
    createdAt: InstantSchema,
    endedAt: orNull(InstantSchema),
  },
  { title: "Mail" },
);
export type MailAnswer = Static<typeof MailAnswer>;

export const MailPage = pageOf(MailAnswer);

export const MailQuery = strict({
  ...PageQuery,
  status: Type.Optional(MailStatusSchema),
  kind: Type.Optional(MailKindSchema),
});

/** What a mail says: its HTML asks nobody for anything, and is shown in a frame without scripts. */
export const MailContentAnswer = Type.Object(
  {
    subject: Type.String(),
    html: Type.String({ description: "Pictures are inside, as data" }),
    text: Type.String(),
    attachments: Type.Array(
      Type.Object({
        name: Type.String(),
        mediaType: Type.String(),
        bytes: Type.Integer(),
        content: orNull(Type.String({ description: "In base64, where it is kept" })),
      }),
    ),
  },
  { title: "MailContent" },
);
export type MailContentAnswer = Static<typeof MailContentAnswer>;

/** What would go if it were sent now. */
export const MailPreviewAnswer = Type.Object(
  {
    to: Type.Array(Type.String()),
    from: orNull(Type.String({ description: "Null where sending is off" })),
    language: LanguageSchema,
    hasPayLink: Type.Boolean(),
    wording: Type.Object(
      { subject: Type.String(), message: Type.String() },
      { description: "To go on writing in: words are filled in, {{payLink}} and {{qr}} stand as they are" },
    ),
    subject: Type.String(),
    html: Type.String(),
    text: Type.String(),
    attachments: Type.Array(Type.String()),
  },
  { title: "MailPreview" },
);
export type MailPreviewAnswer = Static<typeof MailPreviewAnswer>;
