import { days } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  activateMolliePowerUp,
  readMerchant,
  readMolliePowerUp,
  startMollieTrial,
} from "./merchant-queries.ts";

/** The packages that merchants have, the smallest first. */
export const PACKAGES = ["basic", "accelerate", "maximize", "pro"] as const;
export type Package = (typeof PACKAGES)[number];

/**
 * The packages on which the Mollie Power-Up can be had.
 * Source: https://knowledge.out-smart.com/marketplace-packages-and-power-ups/power-ups/mollie/what-is-mollie
 */
const WITH_MOLLIE: ReadonlySet<Package> = new Set(["accelerate", "maximize", "pro"]);

/** Long enough to send invoices, have them paid and see the money arrive. */
const TRIAL_MS = days(14);

export type PowerUpLabel = "Available" | "Trial" | "Active" | "Needs another package";

/** How the marketplace labels Mollie for this merchant now. A package that was lowered, or a trial that ended, closes it. */
export async function mollieLabel(tx: Tx): Promise<MollieLabel> {
  const merchant = await readMerchant(tx);
  const closed = { trialEndsAt: null, canTry: false };
  if (!WITH_MOLLIE.has(merchant.package)) return { label: "Needs another package", ...closed };
  const powerUp = await readMolliePowerUp(tx);
  if (powerUp?.status === "active") return { label: "Active", ...closed };
  if (powerUp?.status === "trial" && powerUp.trialEndsAt && powerUp.trialEndsAt > tx.now) {
    return { label: "Trial", trialEndsAt: powerUp.trialEndsAt, canTry: false };
  }
  return { label: "Available", trialEndsAt: null, canTry: powerUp === null };
}

export type MollieLabel = {
  label: PowerUpLabel;
  trialEndsAt: Date | null;
  /** Whether a trial can begin: each merchant has one. */
  canTry: boolean;
};

/** The packages on which a merchant can have Mollie. */
export function packagesWithMollie(): Package[] {
  return PACKAGES.filter((name) => WITH_MOLLIE.has(name));
}

/** Begins the merchant's one trial. While it runs, Mollie works as if it were active. */
export async function tryMollie(tx: Tx): Promise<void> {
  const { label, canTry } = await mollieLabel(tx);
  if (label === "Needs another package") throw needsPackage();
  if (label === "Trial" || label === "Active") return;
  const trialEndsAt = new Date(tx.now.getTime() + TRIAL_MS);
  if (!canTry || !(await startMollieTrial(tx, { trialEndsAt }))) {
    throw new Problem("trial_used", { detail: say("The trial was used; activate the Power-Up to go on.") });
  }
  await recordEvent(tx, {
    type: "power_up.trial_started",
    data: { powerUp: "mollie", trialEndsAt: trialEndsAt.toISOString() },
  });
}

/** Whether payments may be created. Money that arrives is booked all the same. */
export async function isMollieActive(tx: Tx): Promise<boolean> {
  const { label } = await mollieLabel(tx);
  return label === "Active" || label === "Trial";
}

/** Activates Mollie on a package that has it, else the problem `power_up_inactive`; a second time changes nothing. */
export async function activateMollie(tx: Tx): Promise<void> {
  const { label } = await mollieLabel(tx);
  if (label === "Needs another package") throw needsPackage();
  if (label === "Active") return;
  await activateMolliePowerUp(tx);
  await recordEvent(tx, { type: "power_up.activated", data: { powerUp: "mollie" } });
}

function needsPackage(): Problem {
  return new Problem("power_up_inactive", {
    detail: say("Mollie can be had on the packages Accelerate, Maximize and Pro; change the package first."),
  });
}
