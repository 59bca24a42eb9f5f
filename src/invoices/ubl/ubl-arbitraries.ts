import * as fc from "fast-check";
import type { BuiltAllowance, BuiltLine, BuiltOptions } from "./ubl-builder.ts";

const rates = fc.constantFrom(
  { category: "S", rate: 21 },
  { category: "S", rate: 9 },
  { category: "S", rate: 6 },
  { category: "Z", rate: 0 },
  { category: "E", rate: 0 },
  { category: "AE", rate: 0 },
  { category: "K", rate: 0 },
  { category: "G", rate: 0 },
  { category: "O", rate: 0 },
  { category: "L", rate: 7 },
  { category: "M", rate: 4 },
) satisfies fc.Arbitrary<Pick<BuiltLine, "category" | "rate">>;

const allowances = fc.array(
  fc.record({ charge: fc.boolean(), amount: fc.bigInt({ min: 0n, max: 500_00n }) }),
  { maxLength: 3 },
) satisfies fc.Arbitrary<BuiltAllowance[]>;

const lines = fc.array(
  fc
    .record({
      quantity: fc.bigInt({ min: -50n, max: 500n }),
      price: fc.bigInt({ min: 0n, max: 9_999_99n }),
      allowances,
      vat: rates,
    })
    .map(({ vat, ...line }) => ({ ...line, ...vat })),
  { minLength: 1, maxLength: 8 },
) satisfies fc.Arbitrary<BuiltLine[]>;

/** Documents of an installer, with every VAT category, allowances, charges, a prepaid part and rounding. */
export const builtDocuments = fc.record({
  kind: fc.constantFrom("invoice", "credit_note"),
  lines,
  allowances: fc.array(
    fc
      .record({ charge: fc.boolean(), amount: fc.bigInt({ min: 0n, max: 500_00n }), vat: rates })
      .map(({ vat, ...allowance }) => ({ ...allowance, ...vat })),
    { maxLength: 3 },
  ),
  prepaid: fc.bigInt({ min: 0n, max: 100_00n }),
  rounding: fc.bigInt({ min: -4n, max: 4n }),
}) satisfies fc.Arbitrary<BuiltOptions>;
