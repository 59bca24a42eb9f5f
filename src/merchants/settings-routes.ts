import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { changeSettings } from "./change-settings.ts";
import { keepLogo, LARGEST_LOGO_BYTES, notAPicture, removeLogo } from "./keep-logo.ts";
import { logoHeaders } from "./logo-headers.ts";
import { readLogo } from "./logo-queries.ts";
import { SettingsAnswer, SettingsPatch } from "./settings-schemas.ts";
import { showSettings } from "./show-settings.ts";

const tags = ["Settings"];

/** What a merchant decides about itself: its names, numbers and account, its looks, its texts and its terms. */
export const settingsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/settings",
    {
      config: { right: "settings:read" },
      schema: { tags, summary: "Read the settings", response: { 200: SettingsAnswer } },
    },
    ({ world }) => world.read(showSettings),
  );

  app.patch(
    "/settings",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "Change settings",
        description: "Fields that are left out stay; null clears one. IBAN, BIC and numbers are checked.",
        body: SettingsPatch,
        response: { 200: SettingsAnswer },
      },
    },
    ({ world, body }) =>
      world.atomically("change settings", async (tx) => {
        await changeSettings(tx, { patch: body });
        return showSettings(tx);
      }),
  );

  await app.register(logoRoutes);
};

/** Apart, because here bodies are pictures and nothing else. */
const logoRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(["image/png", "image/jpeg"], { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser("*", (_request, _body, done) => done(notAPicture()));

  app.put(
    "/settings/logo",
    {
      config: { right: "settings:update" },
      bodyLimit: LARGEST_LOGO_BYTES,
      schema: {
        tags,
        summary: "Set the logo that payers see",
        description: "A PNG or JPEG file of at most 256 KB and 2000 by 2000 pixels, as the body.",
        consumes: ["image/png", "image/jpeg"],
        response: { 200: SettingsAnswer },
      },
    },
    ({ world, body }) =>
      world.atomically("set logo", async (tx) => {
        if (!Buffer.isBuffer(body)) throw notAPicture();
        await keepLogo(tx, { content: body });
        return showSettings(tx);
      }),
  );

  app.delete(
    "/settings/logo",
    {
      config: { right: "settings:delete" },
      schema: { tags, summary: "Take the logo away", response: { 204: Type.Null() } },
    },
    async ({ world }, reply) => {
      await world.atomically("remove logo", removeLogo);
      return reply.code(204).send(null);
    },
  );

  // For an <img> of the back office; programs have the file already.
  app.get(
    "/settings/logo",
    { config: { right: "settings:read" }, schema: { hide: true } },
    async ({ world }, reply) => {
      const logo = await world.read(readLogo);
      if (!logo) throw new Problem("not_found", { detail: say("There is no logo.") });
      return reply.headers(logoHeaders(logo)).send(logo.content);
    },
  );
};
