import { type Static, Type } from "typebox";
import { InstantSchema, orNull } from "../http/api-schemas.ts";
import { PACKAGES } from "./power-ups.ts";

const PackageSchema = Type.Enum([...PACKAGES]);

/** What can be had, and how it stands with this merchant. */
export const MarketplaceAnswer = Type.Object(
  {
    package: PackageSchema,
    packages: Type.Array(PackageSchema, { description: "All of them, the smallest first" }),
    powerUps: Type.Array(
      Type.Object({
        id: Type.Enum(["mollie", "outsmart"]),
        label: Type.Enum(["Available", "Trial", "Active", "Needs another package", "Coming soon"]),
        packages: Type.Array(PackageSchema, { description: "On which it can be had" }),
        trialEndsAt: orNull(InstantSchema),
        canTry: Type.Boolean({ description: "Whether the trial of 14 days was not used yet" }),
      }),
    ),
  },
  { title: "Marketplace" },
);
export type MarketplaceAnswer = Static<typeof MarketplaceAnswer>;
