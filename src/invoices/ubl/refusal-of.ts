import { Problem } from "../../problems/problems.ts";
import { tellProblem } from "../../problems/tell-problem.ts";
import { readUbl } from "./read-ubl.ts";

/** For tests: with what a document is refused, in English. It is translated too, or this throws. */
export function refusalOf(xml: Buffer | string) {
  const problem = thrownFor(xml);
  for (const { detail } of problem.errors) {
    const [english, german] = [detail.in("en"), detail.in("de")].map((text) =>
      text.replace(/^\w+ \d+: /, ""),
    );
    if (english === german && !FROM_THE_PARSER.test(english ?? ""))
      throw new Error(`Nobody translated: ${english}`);
  }
  return { code: problem.code, status: problem.status, ...tellProblem(problem, "en") };
}

/** What fast-xml-parser says of XML that is not well-formed is in its own words. */
const FROM_THE_PARSER =
  /^(Expected|Closing|Start|Unclosed|Invalid|Extra|Attribute|Tag|boolean|char|XML|Multiple|Unsafe|Missing|Unpaired|Entity|closing|Repeated)/;

function thrownFor(xml: Buffer | string): Problem {
  try {
    readUbl(xml);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("The document was read, but should have been refused.");
}
