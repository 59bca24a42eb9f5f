/** Tells on which line of a text an index lies, 1-based. */
export type LineOf = (index: number) => number;

/** Reads the line breaks (LF, CRLF or CR) once, so that each question costs a binary search. */
export function lineCounter(text: string): LineOf {
  const ends: number[] = [];
  for (const { index } of text.matchAll(/\r\n|\n|\r/g)) ends.push(index);
  return (index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (atLeast(ends[middle], index)) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  };
}

function atLeast(end: number | undefined, index: number): boolean {
  return end === undefined || end >= index;
}
