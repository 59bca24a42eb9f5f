/** What PostgreSQL's programs print, and what to do about it; the first that fits is told. */
const MENDS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, "the disk is full; make room and start again"],
  [/could not bind|Address already in use/i, "its port is in use; stop what listens there and start again"],
  [/Permission denied|EACCES|Operation not permitted/i, "a file may not be read or written; check who owns the folder"],
  [/invalid value for parameter|unrecognized configuration parameter/i, "its settings are not valid; mend postgresql.conf"],
  [/could not allocate|out of memory|Cannot allocate memory/i, "there is too little memory; free some and start again"],
  [/shared libraries|image not found|ENOENT|GLIBC/i, "a library or program is missing; run npm ci, or set DATABASE_URL"],
  [/invalid checkpoint record|could not locate a valid checkpoint/i, "its files are damaged; restore the latest backup"],
]; // biome-ignore format: a table reads best as a table

/** One sentence with the mend; the whole output travels as the cause, for the log. */
export function explainFailure(output: string, { what }: { what: string }): Error {
  const mend = MENDS.find(([pattern]) => pattern.test(output))?.[1];
  const lastLine = output.trim().split("\n").at(-1) ?? "";
  return new Error(mend ? `${what}: ${mend}.` : `${what}: ${lastLine || "it said nothing about why"}`, {
    cause: output,
  });
}
