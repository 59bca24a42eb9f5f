import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { changeMailSettings } from "./change-mail-settings.ts";
import {
  MailSettingsAnswer,
  MailSettingsPatch,
  MailTextPreviewAnswer,
  MailTextPreviewInput,
} from "./mail-settings-schemas.ts";
import { previewMailText } from "./preview-mail-text.ts";
import { showMailSettings } from "./show-mail-settings.ts";

const tags = ["Settings"];

/** Whom mail is from, which mails go by themselves, and what they say. */
export const mailSettingsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/settings/mail",
    {
      config: { right: "settings:read" },
      schema: { tags, summary: "Read the settings of mail", response: { 200: MailSettingsAnswer } },
    },
    ({ world }) => world.read((tx) => showMailSettings(tx, world)),
  );

  app.patch(
    "/settings/mail",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "Change the settings of mail",
        description: "A text that names an unknown variable is refused, with the ones that are known.",
        body: MailSettingsPatch,
        response: { 200: MailSettingsAnswer },
      },
    },
    ({ world, body }) =>
      world.atomically("change mail settings", async (tx) => {
        await changeMailSettings(tx, { patch: body });
        return showMailSettings(tx, world);
      }),
  );

  app.post(
    "/settings/mail/preview",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "How a text of mail will look",
        description: "For an invented invoice, to be shown in a frame without scripts.",
        body: MailTextPreviewInput,
        response: { 200: MailTextPreviewAnswer },
      },
    },
    ({ world, body }) => previewMailText(world, body),
  );
};
