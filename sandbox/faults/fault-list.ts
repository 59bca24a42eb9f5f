import { matchesGlob } from "node:path";
import type { Fault, FaultRequest } from "./fault.ts";

/** What of a call or a delivery decides whether a fault is for it. */
export type Target = { readonly method: string; readonly path: string; readonly key: string | null };

/** The faults that were asked for, in that order. They are not saved: a restart or a reset mends everything. */
export type FaultList = ReturnType<typeof createFaultList>;

export function createFaultList() {
  let faults: Fault[] = [];
  let made = 0;
  const hiddenUntil = new Map<string, number>();

  function add(request: FaultRequest): Fault {
    made += 1;
    const fault: Fault = { ...request, id: `fault_${made}`, times: request.times ?? 1, used: 0 };
    faults.push(fault);
    return fault;
  }

  /** Uses the oldest fault of this kind that is for the target and not used up; null when there is none. */
  function take<Kind extends Fault>(target: Target, isOfKind: (fault: Fault) => fault is Kind): Kind | null {
    for (const fault of faults) {
      if (!isOfKind(fault) || fault.used >= fault.times || !isFor(fault, target)) continue;
      fault.used += 1;
      return fault;
    }
    return null;
  }

  function remove(id: string): boolean {
    const kept = faults.filter((fault) => fault.id !== id);
    const wasThere = kept.length < faults.length;
    faults = kept;
    return wasThere;
  }

  function clear(): void {
    faults = [];
    hiddenUntil.clear();
  }

  /** Lets nobody find a resource before an instant of the sandbox clock. */
  function hide(id: string, until: number): void {
    hiddenUntil.set(id, until);
  }

  function isHidden(id: string, now: number): boolean {
    return now < (hiddenUntil.get(id) ?? 0);
  }

  return { all: (): readonly Fault[] => faults, add, take, remove, clear, hide, isHidden };
}

function isFor({ on = {} }: Fault, target: Target): boolean {
  return (
    (on.method === undefined || on.method === target.method) &&
    (on.path === undefined || matchesGlob(target.path, on.path)) &&
    (on.key === undefined || on.key === target.key)
  );
}
