import { Problem } from "../../problems/problems.ts";
import { readUbl } from "./read-ubl.ts";

/** For tests: the problem with which a document is refused. */
export function refusalOf(xml: Buffer | string): Problem {
  try {
    readUbl(xml);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("The document was read, but should have been refused.");
}
