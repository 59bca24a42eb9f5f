/**
 * The rooms of `src/`, top to bottom. A file imports from its own room and from levels below its own; when something
 * below must cause work above, it adds a job. A new folder of `src/` gets its place here.
 */
export const LEVELS: readonly (readonly string[])[] = [
  ["app", "worker", "voldaan", "start", "cli"],
  ["demo", "audit", "forget-old"],
  ["mail"],
  ["pay-links", "overview", "activity", "reminders"],
  ["payments"],
  ["invoices", "team"],
  ["ledger", "events", "customers", "merchants", "mollie-connections", "integration-log", "sign-in"],
  ["world"],
  ["jobs", "mollie", "outgoing-mail", "http"],
  ["rights"],
  ["money", "db", "config"],
  ["ids", "clock", "problems"],
  ["sentences"],
  ["languages"],
];

/** Imports between rooms of one level, each with its reason. Two that need each other are one room. */
export const SIDEWAYS: readonly { from: string; to: string; because: string }[] = [
  { from: "start", to: "app", because: "a process starts the application, which knows nothing of processes" },
  { from: "start", to: "worker", because: "as above" },
  { from: "cli", to: "start", because: "commands open the same database as `npm start`" },
  { from: "voldaan", to: "cli", because: "the program's first file names its commands" },
  { from: "customers", to: "events", because: "a changed customer is a fact that integrators hear of" },
  { from: "merchants", to: "events", because: "an activated Power-Up is a fact" },
  {
    from: "integration-log",
    to: "merchants",
    because: "a day in the log is a day where the merchant is",
  },
  { from: "mollie-connections", to: "events", because: "a connection made or lost is a fact" },
  { from: "mollie-connections", to: "integration-log", because: "each question to Mollie is written down" },
  {
    from: "mollie-connections",
    to: "merchants",
    because: "the merchant's secret is in the address that Mollie calls",
  },
];

/** The room of a path: its folder in `src/`, or the name of a file that lies directly in `src/`. */
export function roomOf(path: string): string {
  const [, first = ""] = path.split("/");
  return first.replace(/\.ts$/, "");
}

/** Why this import may not be, or null when it may. */
export function objection({ from, to }: { from: string; to: string }): string | null {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === other) return null;
  const [level, otherLevel] = [levelOf(room), levelOf(other)];
  if (level === -1) return `${from}: the room ${room} has no level yet; give it one in test/rooms.ts`;
  if (otherLevel === -1) return `${to}: the room ${other} has no level yet; give it one in test/rooms.ts`;
  if (otherLevel > level) return null;
  if (SIDEWAYS.some((allowed) => allowed.from === room && allowed.to === other)) return null;
  return `${from} imports ${to}, which lies ${otherLevel === level ? "beside" : "above"} it`;
}

function levelOf(room: string): number {
  return LEVELS.findIndex((level) => level.includes(room));
}
