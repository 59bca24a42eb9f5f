import { addDays, dayIn } from "../clock/clock.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import { draftInvoice } from "../invoices/draft-invoice.ts";
import { issueAndShare } from "../invoices/issue-and-share.ts";
import type { World } from "../world/world.ts";
import { DEMO_CUSTOMERS, type DemoCustomer } from "./demo-customers.ts";
import { DEMO_MERCHANT } from "./demo-merchant.ts";
import { playAct, type Stage } from "./play-act.ts";
import type { InvoiceStory } from "./story.ts";
import { instantsOf } from "./story-time.ts";

/** Something that happens at an instant of the story. */
type Step = { at: Date; happens: () => Promise<void> };

/**
 * Lets the stories of all invoices happen, interleaved as in life: in the order of time, so that numbers, events and
 * ledger follow it.
 */
export async function tellStories(
  stage: Stage,
  {
    stories,
    customerIds,
    now,
  }: { stories: readonly InvoiceStory[]; customerIds: ReadonlyMap<DemoCustomer, CustomerId>; now: Date },
): Promise<void> {
  const steps = stories.flatMap((story, index) => stepsOf(stage, { story, index, customerIds, now }));
  for (const { at, happens } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await stage.time.moveTo(at);
    await happens();
  }
}

function stepsOf(
  stage: Stage,
  {
    story,
    index,
    customerIds,
    now,
  }: {
    story: InvoiceStory;
    index: number;
    customerIds: ReadonlyMap<DemoCustomer, CustomerId>;
    now: Date;
  },
): Step[] {
  const { issuedAt, actsAt } = instantsOf(story, { index, now });
  const customerId = customerIds.get(story.customer);
  if (customerId === undefined) throw new Error(`The demo has no customer ${story.customer}.`);
  const locale = DEMO_CUSTOMERS[story.customer].locale ?? DEMO_MERCHANT.locale ?? "nl";
  const begun = Promise.withResolvers<InvoiceId>();
  const begin: Step = {
    at: issuedAt,
    happens: async () => begun.resolve(await beginInvoice(stage.world("backoffice"), { story, customerId })),
  };
  const acts = (story.acts ?? []).map((act, position) => ({
    // justified: `instantsOf` gives an instant for each act
    at: actsAt[position] as Date,
    happens: async () => {
      const isLast = position === (story.acts ?? []).length - 1;
      await playAct(stage, { act, isLast, invoiceId: await begun.promise, locale });
    },
  }));
  return [begin, ...acts];
}

async function beginInvoice(
  world: World,
  { story, customerId }: { story: InvoiceStory; customerId: CustomerId },
): Promise<InvoiceId> {
  const { lines, currency, prepaid, reference, dueInDays } = story;
  const issuedOn = dayIn("Europe/Amsterdam", world.clock.now());
  return world.atomically("demo: begin invoice", async (tx) => {
    const invoiceId = await draftInvoice(tx, {
      input: {
        customerId,
        lines: [...lines],
        currency,
        prepaid,
        reference,
        ...(dueInDays === undefined ? {} : { issuedOn, dueOn: addDays(issuedOn, dueInDays) }),
      },
      source: "demo",
    });
    if (story.isDraft !== true) await issueAndShare(tx, { invoiceId });
    return invoiceId;
  });
}
