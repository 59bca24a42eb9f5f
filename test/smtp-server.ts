import type { Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerError } from "smtp-server";
import { freePort } from "./free-port.ts";

/** What a server says to a recipient or to a whole message: nothing means yes. */
type Answer = { readonly code: number; readonly words: string };

export type SmtpBehaviour = {
  /** To `RCPT TO`. */
  recipient?: (address: string) => Answer | null;
  /** To a message that came to its end, before it is taken. */
  message?: () => Answer | null | Promise<Answer | null>;
  /** Called as soon as the first bytes of a message are there. */
  begun?: () => void;
};

export type TakenMail = { readonly to: string; readonly from: string; readonly mail: ParsedMail };

/** A real mail server that keeps what it takes, and can be as difficult as real ones. */
export async function smtpServer(behaviour: SmtpBehaviour = {}) {
  const port = await freePort();
  const taken: TakenMail[] = [];
  let unfinished = 0;
  async function take({ to, from, bytes, done }: Whole): Promise<void> {
    const answer = (await behaviour.message?.()) ?? null;
    if (answer === null) taken.push({ to, from, mail: await simpleParser(bytes) });
    done(refusal(answer));
  }
  const server = new SMTPServer({
    authOptional: true,
    // Connections that hang on purpose are not waited for.
    closeTimeout: 500,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(refusal(behaviour.recipient?.(address) ?? null));
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
      const parts: Buffer[] = [];
      let isWhole = false;
      stream.once("data", () => behaviour.begun?.());
      stream.on("data", (part: Buffer) => parts.push(part));
      // A connection that ends within a message leaves a stream that never ends: nothing is kept of it.
      stream.once("close", () => {
        if (!isWhole) unfinished++;
      });
      stream.once("end", () => {
        isWhole = true;
        void take({ to, from, bytes: Buffer.concat(parts), done });
      });
    },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("error", () => undefined); // clients that die are part of the tests
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `smtp://127.0.0.1:${port}`,
    behaviour,
    /** Every message that was taken, in order. */
    taken,
    /** How many connections ended within a message. */
    unfinished: () => unfinished,
    /** Cuts every connection, as a server that dies does. */
    async hangUp(): Promise<void> {
      for (const socket of sockets) socket.destroy();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Whole = { to: string; from: string; bytes: Buffer; done: (refusal: SMTPServerError | null) => void };

export type SmtpStandIn = Awaited<ReturnType<typeof smtpServer>>;

function refusal(answer: Answer | null): SMTPServerError | null {
  return answer && Object.assign(new Error(answer.words), { responseCode: answer.code });
}
