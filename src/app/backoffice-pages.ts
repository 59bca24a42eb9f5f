import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../http/problem-answers.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";

const DIST = fileURLToPath(new URL("../../backoffice/dist/", import.meta.url));

/** Addresses that are never a screen of the back office, so an unknown one below them is a plain 404. */
const NOT_SCREENS = /^\/(api|i|auth|webhooks|docs|assets|healthz|readyz|metrics|openapi\.json)(\/|$|\?)/;

/** The back office: files whose names carry their hash, and one page for every screen's address. */
export async function backofficePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: DIST,
    index: false,
    wildcard: false,
    // The build leaves a compressed copy beside each file.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        "cache-control",
        path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });

  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    const wantsPage = request.headers.accept?.includes("text/html") || request.url === "/";
    if (NOT_SCREENS.test(request.url) || !wantsPage) {
      const [path = "/"] = request.url.split("?");
      return sendProblem(
        reply,
        new Problem("not_found", { detail: say("There is nothing at {{path}}.", { path }) }),
      );
    }
    const page = await readFile(`${DIST}index.html`, "utf8");
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
  });
}
