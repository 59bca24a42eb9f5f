import { Readable } from "node:stream";
import type { NodemailerError } from "nodemailer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { minutes, seconds } from "../clock/clock.ts";
import { Gate } from "./gate.ts";
import type { HandOver, Message, OutgoingMail } from "./outgoing-mail.ts";

/** A server that says nothing for so long is away; RFC 5321 (4.5.3.2) grants more, for which a worker's slot is too dear. */
const PATIENCE = {
  connectionTimeout: seconds(20),
  greetingTimeout: seconds(20),
  dnsTimeout: seconds(20),
  socketTimeout: minutes(2),
} as const;

/** Longer than a hand-over can take with this patience: whoever has not ended by then is dead. */
export const LONGEST_HAND_OVER_MS = minutes(10);

/** Outgoing mail through the server at this address, such as `smtps://user:password@mail.example.com`. */
export function smtpMail({ url, from }: { url: string; from: string }): OutgoingMail {
  const { auth, ...server } = parseConnectionUrl(url);
  return {
    kind: "smtp",
    from,
    async handOver(message, letGo) {
      const gate = new Gate(letGo);
      const connection = new SMTPConnection({ ...server, ...PATIENCE });
      try {
        await connected(connection, auth);
        const answer = await sent(connection, { message, gate });
        connection.quit();
        return { kind: "done", answer: answer.slice(0, LONGEST_ANSWER) };
      } catch (error) {
        connection.close();
        // justified: every error of the connection is one of its own
        return gate.state === "shut" ? { kind: "withheld" } : judge(error as NodemailerError, { gate });
      }
    },
  };
}

type Auth = ReturnType<typeof parseConnectionUrl>["auth"];

function connected(connection: SMTPConnection, auth: Auth): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    // A server that hangs up at once says so by its end alone.
    connection.once("end", () => reject(new Error("The server closed the connection.")));
    connection.connect((error) => {
      if (error) return reject(error);
      const user = auth?.user;
      if (user === undefined) return resolve();
      connection.login({ user, pass: auth?.pass }, (refusal) => (refusal ? reject(refusal) : resolve()));
    });
  });
}

/** Resolves to the server's answer to the whole message. */
function sent(
  connection: SMTPConnection,
  { message: { from, to, bytes }, gate }: { message: Message; gate: Gate },
): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    connection.once("end", () => reject(new Error("The server closed the connection.")));
    // The stream is read from when the server has taken sender and recipient and waits for the message.
    connection.send({ from, to: [to] }, Readable.from(gate.withhold(bytes)), (error, info) => {
      if (error) reject(error);
      else resolve(info?.response ?? "");
    });
  });
}

/** Replies of 5 are for ever and of 4 for now (RFC 5321, 4.2.1); without one after the end, nobody knows. */
function judge(error: NodemailerError, { gate }: { gate: Gate }): HandOver {
  const answer = (error.response || error.message).slice(0, LONGEST_ANSWER);
  const code = error.responseCode ?? 0;
  if (code >= 500 && isAboutMessage(error)) return { kind: "refused", answer };
  // A server that refuses us (our password, our address) takes the same mail once that is mended.
  if (code >= 400 || gate.state === "waiting") return { kind: "later", answer };
  return { kind: "unknown", answer };
}

/** Whether the server speaks of this recipient or this message, and not of who we are. */
function isAboutMessage({ command }: NodemailerError): boolean {
  return command === "RCPT TO" || command === "DATA";
}

/** What a row keeps. */
const LONGEST_ANSWER = 1000;
