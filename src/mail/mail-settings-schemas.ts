import { type Static, Type } from "typebox";
import { orNull, strict } from "../http/api-schemas.ts";
import { LANGUAGES } from "../languages/languages.ts";
import { EmailSchema, MailKindSchema, MessageSchema, SubjectSchema } from "./mail-schemas.ts";

const LanguageSchema = Type.Enum([...LANGUAGES]);
const WordingSchema = strict({ subject: SubjectSchema, message: MessageSchema });

/** A change: what is left out stays, null goes back to what holds by itself. */
export const MailSettingsPatch = strict({
  senderName: Type.Optional(orNull(Type.String({ maxLength: 100 }))),
  replyTo: Type.Optional(orNull(EmailSchema)),
  kinds: Type.Optional(
    Type.Array(strict({ kind: MailKindSchema, isOn: Type.Boolean() }), {
      description: "Which mails go by themselves",
    }),
  ),
  texts: Type.Optional(
    Type.Array(strict({ kind: MailKindSchema, language: LanguageSchema, wording: orNull(WordingSchema) }), {
      description: "Own words, with variables such as {{invoice.number}}; null for the product's own",
    }),
  ),
});
export type MailSettingsPatch = Static<typeof MailSettingsPatch>;

/** What the merchant decided about its mail, and whether there is any. */
export const MailSettingsAnswer = Type.Object(
  {
    sending: Type.Enum(["smtp", "mailbox", "off"], {
      description: "By a mail server, into the mailbox page of the demo, or not at all",
    }),
    from: orNull(Type.String({ description: "The address that mail is from; null where sending is off" })),
    senderName: orNull(Type.String()),
    replyTo: orNull(Type.String()),
    usual: Type.Object(
      { senderName: Type.String(), replyTo: orNull(Type.String()) },
      { description: "What holds where nothing is set" },
    ),
    kinds: Type.Array(
      Type.Object({
        kind: MailKindSchema,
        reader: Type.Enum(["payer", "merchant"]),
        goes: Type.Enum(["on_request", "by_itself", "by_scheme"]),
        isOn: Type.Boolean(),
        variables: Type.Array(Type.String()),
        texts: Type.Array(
          Type.Object({
            language: LanguageSchema,
            subject: Type.String(),
            message: Type.String(),
            isOwn: Type.Boolean(),
          }),
        ),
      }),
    ),
  },
  { title: "MailSettings" },
);
export type MailSettingsAnswer = Static<typeof MailSettingsAnswer>;

/** A text to look at, for an example invoice. */
export const MailTextPreviewInput = strict({
  kind: MailKindSchema,
  language: LanguageSchema,
  subject: SubjectSchema,
  message: MessageSchema,
});
export type MailTextPreviewInput = Static<typeof MailTextPreviewInput>;

export const MailTextPreviewAnswer = Type.Object(
  { subject: Type.String(), html: Type.String(), text: Type.String() },
  { title: "MailTextPreview" },
);
