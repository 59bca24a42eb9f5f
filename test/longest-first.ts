import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest: whole histories, then a browser, then the whole product. */
const LONG = [/\/(simulation|races)\//, /\.browser\.test\.ts$/, /\/test\//];

/**
 * Vitest orders files by how long they took before, and in a fresh clone by their size, which says little. A long file
 * that begins last keeps one worker busy while the others have ended.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((pattern) => pattern.test(moduleId));
  return rank < 0 ? LONG.length : rank;
}
