import { freePort } from "../test/free-port.ts";
import { buildService } from "./build-service.ts";

/** The service of a benchmark as a process of its own, until whoever started it is gone: `service.ts DATABASE_URL`. */
const [databaseUrl = ""] = process.argv.slice(2);
const port = await freePort();
const publicUrl = `http://127.0.0.1:${port}`;
const { app, close } = await buildService({ databaseUrl, publicUrl });

await app.listen({ port, host: "127.0.0.1" });
const end = () => void close();
process.once("disconnect", end);
process.once("SIGTERM", end);
process.channel?.unref();
console.log(publicUrl);
