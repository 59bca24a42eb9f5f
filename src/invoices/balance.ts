import type { Part } from "../ledger/book.ts";

export type Balance = { outstandingMinor: bigint; surplusMinor: bigint };

/**
 * Rule 2 of the money: outstanding is what is owed less what was prepaid, credited, written off and received, or zero when that is
 * negative; surplus is then what is over. Minor units of the invoice's currency.
 */
export function balanceOf({ owed, prepaid, credited, writtenOff, received }: Record<Part, bigint>): Balance {
  const left = owed - prepaid - credited - writtenOff - received;
  return left > 0n
    ? { outstandingMinor: left, surplusMinor: 0n }
    : { outstandingMinor: 0n, surplusMinor: -left };
}
