import fastify from "fastify";

/**
 * What the framework alone costs: it reads bodies of the same size and answers with bodies of the same size, and does
 * nothing in between. The sandbox is compared with it, so that a slow machine does not look like a slow sandbox.
 */
const app = fastify({ forceCloseConnections: true });
let example: unknown = null;

app.put("/example", (request) => {
  example = request.body;
  return {};
});
app.post("/v2/payments", (_request, reply) => reply.status(201).type("application/hal+json").send(example));
app.get("/v2/payments/:id", (_request, reply) => reply.type("application/hal+json").send(example));

const url = await app.listen({ port: 0, host: "127.0.0.1" });
process.once("disconnect", () => void app.close());
process.once("SIGTERM", () => void app.close());
process.channel?.unref();
console.log(url);
