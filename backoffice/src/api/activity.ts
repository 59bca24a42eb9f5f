import type { ActivityAnswer, ActivityQuery } from "../../../src/activity/activity-schemas.ts";
import { addressOf } from "./api.ts";
import { pagedQuery } from "./paged.ts";

export type ActivityFilter = Pick<ActivityQuery, "kind" | "by" | "from" | "to">;

export const activityQuery = (filter: ActivityFilter) =>
  pagedQuery<ActivityAnswer>({ queryKey: ["activity", filter], path: "/activity", query: filter });

/** Where all entries that fit are downloaded, one a line. */
export const activityFile = (filter: ActivityFilter) => addressOf("/activity", { ...filter, format: "csv" });
