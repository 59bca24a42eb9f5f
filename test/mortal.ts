type Death = { phase: string; moment: "before" | "after" };

/**
 * Lets a story be told over and over, with a death before or after each phase that it goes through, once each. `but` are
 * the phases that are not the story's own.
 */
export function mortal({ but }: { but: RegExp }) {
  const deaths: string[] = [];
  let phases = new Set<string>();
  let ahead: Death | null = null;
  async function survive(death: Death | null, run: () => Promise<void>): Promise<string[]> {
    phases = new Set();
    ahead = death;
    try {
      await run();
    } catch (error) {
      throw new Error(`It did not survive death ${death?.moment} ${death?.phase}.`, { cause: error });
    }
    return [...phases];
  }
  survive.onPhase = async (phase: string, moment: "before" | "after") => {
    if (but.test(phase)) return;
    phases.add(phase);
    if (ahead?.phase !== phase || ahead.moment !== moment) return;
    ahead = null;
    deaths.push(`${moment} ${phase}`);
    throw new Error(`died ${moment} ${phase}`);
  };
  return { survive, deaths: () => deaths };
}
