import type { Harness } from "./harness.ts";

export type Answer<T> = { status: number; body: T };

/** A browser without its pages: keeps the cookies that it is given, and comes from an address of its own. */
export function webSession(t: Pick<Harness, "publicUrl">) {
  const jar = new Map<string, string>();
  const address = `10.2.${browsers++ % 250}.1`;
  return async <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> => {
    const answer = await fetch(`${t.publicUrl}${path}`, {
      method,
      headers: {
        origin: t.publicUrl,
        "user-agent": AS_CHROME,
        "x-forwarded-for": address,
        "x-voldaan-backoffice": "1",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await answer.text();
    // justified: the test names what it asks for
    return { status: answer.status, body: (text === "" ? null : JSON.parse(text)) as T };
  };
}

export type WebSession = ReturnType<typeof webSession>;

const AS_CHROME =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

let browsers = 0;
