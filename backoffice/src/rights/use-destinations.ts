import { DESTINATIONS, type Destination, rightTo } from "../shell/destinations.ts";
import { useRights } from "./use-rights.ts";

/** Where whoever is signed in can go: the parts of the product that they may read. */
export function useDestinations(): readonly Destination[] {
  const { may } = useRights();
  return DESTINATIONS.filter((destination) => may(rightTo(destination)));
}
