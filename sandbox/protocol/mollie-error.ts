import { documentation } from "./hal.ts";

const TITLES = {
  400: "Bad Request",
  401: "Unauthorized Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
} as const;

export type ErrorStatus = keyof typeof TITLES;

export const ERROR_STATUSES: readonly ErrorStatus[] = Object.keys(TITLES).map(Number).filter(isErrorStatus);

/** A refusal in Mollie's form. `field` is the dotted path of the parameter at fault; callers match on it. */
export class MollieError extends Error {
  readonly status: ErrorStatus;
  readonly field: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ErrorStatus,
    detail: string,
    options: { field?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.status = status;
    this.field = options.field ?? null;
    this.headers = options.headers ?? {};
  }
}

/** The request makes no sense as it stands: no JSON, a bad cursor, an unknown query parameter. */
export function malformed(detail: string, field?: string): MollieError {
  return new MollieError(400, detail, field === undefined ? {} : { field });
}

/** The request is understood, and a value in it cannot be accepted. */
export function invalid(detail: string, field?: string): MollieError {
  return new MollieError(422, detail, field === undefined ? {} : { field });
}

export function notFound(detail: string): MollieError {
  return new MollieError(404, detail);
}

/** The body of a refusal. https://docs.mollie.com/reference/handling-errors */
export function errorBody(error: MollieError): object {
  return {
    status: error.status,
    title: TITLES[error.status],
    detail: error.message,
    ...(error.field === null ? {} : { field: error.field }),
    _links: { documentation: documentation("handling-errors") },
  };
}

export function isErrorStatus(status: number): status is ErrorStatus {
  return status in TITLES;
}
