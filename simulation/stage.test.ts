import { expect, test } from "vitest";
import { createStage } from "./stage.ts";

/** The database wakes who waits for a lock and answers who held it, in whatever order the machine likes. */
test.each(["sooner", "later"])(
  "who holds a lock and who waits for it both stop where it ends, though the one who waits hears of it %s",
  async (when) => {
    const lock = Promise.withResolvers<void>();
    let blocked = 0;
    const stage = createStage({ blocked: async () => blocked });
    const afterEnd = async () => {
      const task = stage.actor();
      if (task && stage.isAtALock(task)) await stage.boundary("after the lock");
    };

    await stage.enter("holder", async () => {
      const task = stage.actor();
      if (task === null) throw new Error("It is an actor.");
      task.isInTransaction = true;
      await stage.boundary("before commit");
      task.isInTransaction = false;
      lock.resolve();
      if (when === "sooner") await turns(2);
      await afterEnd();
    });
    await stage.enter("waiter", async () => {
      blocked = 1;
      await lock.promise;
      blocked = 0;
      if (when === "later") await turns(2);
      await afterEnd();
    });

    const [holder] = stage.waiting();
    if (holder) await stage.letOn(holder);
    expect(stage.waiting().map(({ name, at }) => `${name} ${at}`)).toEqual([
      "holder after the lock",
      "waiter after the lock",
    ]);
  },
);

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}
