import type { Field } from "./columns.ts";

/** What is wrong with a cell, each with its sentence in `importing.wrong`, which says how to mend it. */
export type Wrong =
  | { what: "missing" }
  | {
      what: "amount" | "ambiguous" | "day" | "rate" | "category" | "country" | "currency" | "email";
      value: string;
    }
  | { what: "long"; most: number }
  | { what: "differs"; other: number }
  | { what: "cells" }
  | { what: "lines"; most: number }
  | { what: "rateOfCategory" | "reason"; value: string }
  | { what: "dueBefore" }
  /** The service's own sentence. */
  | { what: "refused"; sentence: string };

/** Something wrong in a row of the file; the field is null where it is the row as a whole. */
export type Fault = Wrong & { row: number; field: Field | null };
