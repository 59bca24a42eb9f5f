import type { Static } from "typebox";
import type { ProblemSchema } from "../../../src/http/api-schemas.ts";

type Problem = Static<typeof ProblemSchema>;

/** The service refused, or did not answer (then `status` is 0). `detail` is its sentence for the reader. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { pointer: string; detail: string }[];

  constructor({
    status,
    code,
    detail,
    errors = [],
  }: Pick<Problem, "status" | "code" | "detail"> & { errors?: ApiProblem["errors"] }) {
    super(`${code}: ${detail}`);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

type Body = { json: unknown } | { file: Blob; type: string };

type Options = { body?: Body; idempotencyKey?: string; signal?: AbortSignal };

type Answer<T> = { status: number; body: T };

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Calls the REST API with the session's cookie. `T` is the answer's type as the service's schemas give it; the
 * service checks its answers against them, so they are not checked again here.
 */
export async function callApi<T>(
  method: Method,
  path: string,
  { query = {}, ...options }: Options & { query?: Query } = {},
): Promise<T> {
  return call(method, addressOf(path, query), options);
}

/** The same at an address beside the API, for what concerns whoever asks rather than their merchant. */
export async function call<T>(method: Method, address: string, options: Options = {}): Promise<T> {
  return (await answerTo<T>(method, address, options)).body;
}

/** The same with the answer's status, where it tells more: 201 that something was made, 200 that it was there. */
export async function answerTo<T>(
  method: Method,
  address: string,
  { body, idempotencyKey, signal }: Options = {},
): Promise<Answer<T>> {
  const response = await send(address, {
    method,
    headers: {
      accept: "application/json",
      // The language chosen here, not the browser's: sentences of the service follow it.
      "accept-language": document.documentElement.lang,
      // A form of another site cannot send a header of its own, so this tells the service that it was us.
      ...(method === "GET" ? {} : { "x-voldaan-backoffice": "1" }),
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      ...(body && { "content-type": "json" in body ? "application/json" : body.type }),
    },
    ...(body && { body: "json" in body ? JSON.stringify(body.json) : body.file }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  // The one place where an answer gets its type; see above.
  const answer = (response.status === 204 ? undefined : await response.json()) as T;
  return { status: response.status, body: answer };
}

/** `fetch` whose failure to reach the service is a problem like any other. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new ApiProblem({ status: 0, code: "unreachable", detail: "" });
  }
}

/** Where the service has this; also for what the browser downloads by itself. */
export function addressOf(path: string, query: Query): string {
  return `/api/v1${path}${queryString(query)}`;
}

/** Where something of the API is, also for a link that downloads it. */
export function apiAddress(path: string, query: Query = {}): string {
  return `/api/v1${path}${queryString(query)}`;
}

function queryString(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const unexplained = { status: response.status, code: "unexplained", detail: "" };
  try {
    // A proxy in between may answer in our stead, with anything.
    const { code, detail, errors } = (await response.json()) as Partial<Problem>;
    return new ApiProblem({
      ...unexplained,
      ...(code && { code }),
      ...(detail && { detail }),
      ...(errors && { errors }),
    });
  } catch {
    return new ApiProblem(unexplained);
  }
}
