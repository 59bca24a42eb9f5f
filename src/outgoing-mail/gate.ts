/** Holds back the end of a message until somebody has answered whether it may go. */
export class Gate {
  state: "waiting" | "open" | "shut" = "waiting";
  readonly #letGo: () => Promise<boolean>;

  constructor(letGo: () => Promise<boolean>) {
    this.#letGo = letGo;
  }

  /**
   * The message in two parts, of which the second comes once the gate is open. For a server a message ends with a line of
   * one dot, which is written after this has ended: without it the server keeps nothing (RFC 5321, 4.1.1.4).
   */
  async *withhold(bytes: Buffer): AsyncGenerator<Buffer> {
    const end = bytes.length - LAST_PART_BYTES;
    yield bytes.subarray(0, end);
    this.state = (await this.#letGo()) ? "open" : "shut";
    if (this.state === "shut") throw new Error("The end of the message was withheld.");
    yield bytes.subarray(end);
  }
}

/** Any part will do: what counts is the line after it. */
const LAST_PART_BYTES = 2;
