import { gunzipSync } from "node:zlib";
import fastify from "fastify";
import { expect, test } from "vitest";
import { sendPage } from "./send-page.ts";

const html = `<!doctype html><title>Factuur</title>${"<p>€ 121,00</p>".repeat(100)}`;
const app = fastify();
app.get("/", (request, reply) =>
  sendPage(request, reply, { html, headers: { "content-type": "text/html" } }),
);

const ask = (accepted?: string) =>
  app.inject({ url: "/", headers: accepted === undefined ? {} : { "accept-encoding": accepted } });

test.each(["gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8", "GZIP;q=0.001"])(
  "whoever accepts %s gets the page compressed, and the whole page",
  async (accepted) => {
    const answer = await ask(accepted);
    expect(answer.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
    expect(gunzipSync(answer.rawPayload).toString()).toBe(html);
    expect(answer.rawPayload.length).toBeLessThan(html.length / 2);
  },
);

test.each([undefined, "", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "x-gzipped"])(
  "whoever accepts %s gets it as it is",
  async (accepted) => {
    const answer = await ask(accepted);
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers).toMatchObject({ vary: "accept-encoding" });
    expect(answer.body).toBe(html);
  },
);
