import { describe, expect, test } from "vitest";
import { A_LINE, eur, refused, taken } from "../testing/payment-cases.ts";
import { startedSandbox } from "../testing/started-sandbox.ts";

const lines = (parts: object) => ({ lines: [{ ...A_LINE, ...parts }] });

describe("lines: what each must say", () => {
  for (const part of ["description", "quantity", "unitPrice", "totalAmount"])
    refused(`a line without ${part}`, lines({ [part]: undefined }), `lines.0.${part}`);
  refused("half a thing", lines({ quantity: 0.5, totalAmount: eur("30.25") }), "lines.0.quantity");
  refused("none of a thing", lines({ quantity: 0 }), "lines.0.quantity");
  refused("a blank description", lines({ description: " " }), "lines.0.description");
  refused("a line that is a text", { lines: ["Work"] }, "lines.0");
});

describe("lines: what each may say", () => {
  taken("all of it", {
    ...lines({
      type: "physical",
      quantityUnit: "pcs",
      sku: "A-1",
      categories: ["eco", "meal"],
      imageUrl: "https://shop.example.org/a.png",
      productUrl: "https://shop.example.org/a",
      vatRate: "21.00",
      vatAmount: eur("21.00"),
    }),
  });
  for (const type of ["tip", "gold"]) refused(`the type ${type}`, lines({ type }), "lines.0.type");
  for (const type of [
    "physical",
    "digital",
    "shipping_fee",
    "discount",
    "store_credit",
    "gift_card",
    "surcharge",
  ])
    taken(`the type ${type}`, lines({ type }));
  refused("an sku of 65 characters", lines({ sku: "x".repeat(65) }), "lines.0.sku");
  refused("an unknown category", lines({ categories: ["weapons"] }), "lines.0.categories");
  refused("a broken image address", lines({ imageUrl: "no url" }), "lines.0.imageUrl");
  refused("a broken product address", lines({ productUrl: "no url" }), "lines.0.productUrl");
  refused(
    "a negative discount",
    lines({ discountAmount: eur("-1.00"), totalAmount: eur("122.00") }),
    "lines.0.discountAmount",
  );
  refused("a part that does not exist", lines({ colour: "red" }), "lines.0.colour");
});

describe("lines: total is quantity times unit price minus discount", () => {
  refused("another total", lines({ quantity: 3 }), "lines.0.totalAmount");
  refused("a total a cent off", lines({ totalAmount: eur("121.01") }), "lines.0.totalAmount");
  refused(
    "another currency",
    lines({ unitPrice: { currency: "USD", value: "60.50" } }),
    "lines.0.unitPrice.currency",
  );
  taken("a discount", lines({ quantity: 3, discountAmount: eur("60.50") }));
});

describe("lines: VAT is total times rate over a hundred plus rate", () => {
  const vat = (vatRate: unknown, value: string) => lines({ vatRate, vatAmount: eur(value) });
  refused("VAT reckoned on top", vat("21.00", "25.41"), "lines.0.vatAmount");
  refused("VAT a cent off", vat("21.00", "21.01"), "lines.0.vatAmount");
  refused("a rate that is a number", vat(21, "21.00"), "lines.0.vatRate");
  refused("a rate without decimals", vat("21", "21.00"), "lines.0.vatRate");
  refused("a rate without an amount", lines({ vatRate: "21.00" }), "lines.0.vatAmount");
  taken("21 percent", vat("21.00", "21.00"));
  taken("9 percent, rounded to the cent", vat("9.00", "9.99"));
  taken("nothing", vat("0.00", "0.00"));
});

describe("lines: the totals make the amount", () => {
  refused("less", lines({ quantity: 1, totalAmount: eur("60.50") }), "lines");
  refused("a cent more", { amount: eur("120.99"), lines: [A_LINE] }, "lines");

  test("a discount is a line of its own with a negative total", async () => {
    await using t = await startedSandbox();
    const discount = {
      type: "discount",
      description: "Discount",
      quantity: 1,
      unitPrice: eur("-21.00"),
      totalAmount: eur("-21.00"),
    };
    const sent = { amount: eur("100.00"), lines: [A_LINE, discount] };
    expect(await t.created(sent)).toMatchObject(sent);
  });
});
