import { expect, test } from "vitest";
import { explainFailure } from "./postgres-failures.ts";

test.each([
  ["FATAL:  could not write lock file: No space left on device", "the disk is full"],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', "its port is in use"],
  ['initdb: error: could not access directory "/srv/x": Permission denied', "may not be read or written"],
  ['FATAL:  invalid value for parameter "shared_buffers": "lots"', "mend postgresql.conf"],
  [
    "error while loading shared libraries: libpq.so.5: cannot open shared object file",
    "a library or program is missing",
  ],
  ["PANIC:  could not locate a valid checkpoint record", "restore the latest backup"],
])("PostgreSQL's %j becomes a sentence with the mend", (output, mend) => {
  const { message, cause } = explainFailure(output, { what: "The database did not start" });
  expect(message).toMatch(/^The database did not start: .*\.$/);
  expect(message).toContain(mend);
  expect(cause).toBe(output);
});

test("a failure that nobody foresaw is told in PostgreSQL's own last words", () => {
  const { message } = explainFailure("pg_ctl: something\nFATAL:  the moon is full\n", {
    what: "It did not start",
  });
  expect(message).toBe("It did not start: FATAL:  the moon is full");
});
