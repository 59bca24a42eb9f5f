import { useQuery } from "@tanstack/react-query";
import type { MerchantAnswer } from "../../../src/merchants/merchant-schemas.ts";
import type { PowerUpLabel } from "../../../src/merchants/power-ups.ts";
import { merchantQuery } from "../api/merchant.ts";

type MolliePowerUp = { label: PowerUpLabel; trialEndsAt: string | null };

/** How the marketplace labels Mollie for this merchant; undefined until it is known. */
export function useMolliePowerUp(): MolliePowerUp | undefined {
  return powerUpOf(useQuery(merchantQuery).data);
}

function powerUpOf(merchant: MerchantAnswer | undefined): MolliePowerUp | undefined {
  return merchant?.powerUps.find(({ id }) => id === "mollie");
}
