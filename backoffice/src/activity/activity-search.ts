import { ACTIVITY_KINDS } from "../../../src/activity/activity-kinds.ts";
import type { ActivityFilter } from "../api/activity.ts";
import { day, oneOf, text } from "../routes/read-search.ts";

/** What the address of the activity log may say. */
export function readActivitySearch(search: Record<string, unknown>): ActivityFilter {
  return {
    ...oneOf("kind", search, ACTIVITY_KINDS),
    ...text("by", search),
    ...day("from", search),
    ...day("to", search),
  };
}
