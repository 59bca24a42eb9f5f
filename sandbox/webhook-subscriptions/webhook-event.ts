import type { Mode } from "../profiles/profile.ts";
import type { EventType, PING } from "./event-types.ts";

/** Something that happened to a resource, and how the resource was at that instant. */
export type WebhookEvent = {
  readonly id: string;
  readonly type: EventType | typeof PING;
  readonly entityId: string;
  /** The resource as the API showed it then. Null for a ping, in which nothing happened to any. */
  readonly entity: object | null;
  /** Where the resource is now, below `/v2`. */
  readonly entityPath: string;
  /** The payment that it concerns, so that deliveries can be read per payment. */
  readonly paymentId: string | null;
  /** Null for a ping of a subscription that is for every profile. */
  readonly profileId: string | null;
  readonly mode: Mode;
  readonly createdAt: number;
};
