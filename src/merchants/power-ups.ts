import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { Problem } from "../problems/problems.ts";
import { activateMolliePowerUp, readMerchant, readMolliePowerUp } from "./merchant-queries.ts";

/** The packages that merchants have, the smallest first. */
export const PACKAGES = ["basic", "accelerate", "maximize", "pro"] as const;
export type Package = (typeof PACKAGES)[number];

/**
 * The packages on which the Mollie Power-Up can be had.
 * Source: https://knowledge.out-smart.com/marketplace-packages-and-power-ups/power-ups/mollie/what-is-mollie
 */
const WITH_MOLLIE: ReadonlySet<Package> = new Set(["accelerate", "maximize", "pro"]);

export type PowerUpLabel = "Available" | "Trial" | "Active" | "Needs another package";

/** How the marketplace labels Mollie for this merchant now. A package that was lowered, or a trial that ended, closes it. */
export async function mollieLabel(tx: Tx): Promise<{ label: PowerUpLabel; trialEndsAt: Date | null }> {
  const merchant = await readMerchant(tx);
  if (!WITH_MOLLIE.has(merchant.package)) return { label: "Needs another package", trialEndsAt: null };
  const powerUp = await readMolliePowerUp(tx);
  if (powerUp?.status === "active") return { label: "Active", trialEndsAt: null };
  if (powerUp?.status === "trial" && powerUp.trialEndsAt && powerUp.trialEndsAt > tx.now) {
    return { label: "Trial", trialEndsAt: powerUp.trialEndsAt };
  }
  return { label: "Available", trialEndsAt: null };
}

/** Whether payments may be created. Money that arrives is booked all the same. */
export async function isMollieActive(tx: Tx): Promise<boolean> {
  const { label } = await mollieLabel(tx);
  return label === "Active" || label === "Trial";
}

/** Activates Mollie on a package that has it, else the problem `power_up_inactive`; a second time changes nothing. */
export async function activateMollie(tx: Tx): Promise<void> {
  const { label } = await mollieLabel(tx);
  if (label === "Needs another package") {
    throw new Problem("power_up_inactive", {
      detail: "Mollie can be had on the packages Accelerate, Maximize and Pro; change the package first.",
    });
  }
  if (label === "Active") return;
  await activateMolliePowerUp(tx);
  await recordEvent(tx, { type: "power_up.activated", data: { powerUp: "mollie" } });
}
