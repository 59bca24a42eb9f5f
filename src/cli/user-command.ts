import { Command, Option } from "commander";
import { randomToken } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import { BUILT_IN_ROLES } from "../rights/built-in-roles.ts";
import type { NewUser } from "../sign-in/create-user.ts";
import { chooseMerchant } from "./choose-merchant.ts";
import { type Installation, withInstallation } from "./installation.ts";
import { readPassword } from "./read-password.ts";
import { findUser } from "./user-queries.ts";

/** `user create` and `reset`. */
export function userCommand(): Command {
  const create = new Command("create")
    .description(
      "Make a colleague's account at a merchant. Prints a random password, unless --password asks for one.",
    )
    .requiredOption("--email <address>", "with which they sign in")
    .requiredOption("--name <name>", "how the back office greets them")
    .option("--merchant <id>", "where they work, when there are several merchants")
    .addOption(new Option("--role <role>", "what they may do").choices(BUILT_IN_ROLES).default("employee"))
    .option("--password", "ask for the password, or read it from standard input")
    .addHelpText(
      "after",
      '\nExample:\n  npm run voldaan -- user create --email anna@example.com --name "Anna de Vries" --role administrator',
    )
    .action(({ password: asks, ...options }: Omit<NewColleague, "password"> & { password?: true }) =>
      withInstallation(process.env, async (installation) => {
        const password = asks ? await readPassword() : null;
        console.log(await addUser(installation, { ...options, password }));
      }),
    );

  const reset = new Command("reset")
    .description("Give a user a new password, without mail, and end their sessions.")
    .requiredOption("--email <address>", "with which they sign in")
    .option("--password", "ask for the password, or read it from standard input")
    .addHelpText("after", "\nExample:\n  npm run voldaan -- user reset --email anna@example.com")
    .action(({ email, password: asks }: { email: string; password?: true }) =>
      withInstallation(process.env, async (installation) => {
        const password = asks ? await readPassword() : null;
        console.log(await resetUser(installation, { email, password }));
      }),
    );

  return new Command("user")
    .description("Make accounts and new passwords for those who sign in to the back office.")
    .addCommand(create)
    .addCommand(reset);
}

type NewColleague = {
  email: string;
  name: string;
  merchant?: string;
  role: Role;
  /** Null: a random one, which the answer shows. */
  password: string | null;
};

/**
 * Makes an account at a merchant and answers what to tell its owner. Somebody who has an account elsewhere keeps their
 * name and password and works at this merchant too.
 */
export async function addUser(installation: Installation, colleague: NewColleague): Promise<string> {
  const { email, name, role } = colleague;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new Error(`"${email}" is not an e-mail address; give another --email.`);
  }
  const merchant = await chooseMerchant(installation.platform.sql, { asked: colleague.merchant });
  const known = await findUser(installation.databaseUrl, { email });
  if (known && colleague.password !== null) {
    throw new Error(
      `${known.email} has an account and keeps its password: leave --password out, or use "user reset".`,
    );
  }
  const password = colleague.password ?? randomToken();
  await keepUser(installation, { email, name, password, merchantId: merchant.id, role });
  const isNow = `${known?.name ?? name} is ${role} at ${merchant.name}`;
  if (known) return `${isNow} and signs in with the password that they have.`;
  return welcome(installation, { isNow, email, password: colleague.password === null ? password : null });
}

/** Sets a new password and answers what to tell its owner; name, merchants and role stay. */
export async function resetUser(
  installation: Installation,
  { email, password: given }: { email: string; password: string | null },
): Promise<string> {
  const user = await findUser(installation.databaseUrl, { email });
  if (!user) throw new Error(`Nobody has an account with ${email}; look for another spelling.`);
  if (!user.membership) {
    throw new Error(`${user.email} belongs to no merchant: use "user create" to give them one.`);
  }
  const password = given ?? randomToken();
  await keepUser(installation, { ...user, ...user.membership, password, replacePassword: true });
  const isNow = `${user.name} has a new password, and every session of theirs has ended`;
  return welcome(installation, { isNow, email: user.email, password: given === null ? password : null });
}

async function keepUser(
  { config, databaseUrl, secrets, platform }: Installation,
  user: NewUser,
): Promise<void> {
  // Sign-in's library takes longer to load than most commands take to run.
  const { createSignIn } = await import("../sign-in/sign-in.ts");
  const signIn = createSignIn({ databaseUrl, secrets, publicUrl: config.publicUrl, log: platform.log });
  try {
    await signIn.createUser(user);
  } finally {
    await signIn.close();
  }
}

function welcome(
  { config }: Installation,
  { isNow, email, password }: { isNow: string; email: string; password: string | null },
): string {
  const lines = [
    `${isNow}.`,
    `  Sign in   ${config.publicUrl}/sign-in`,
    `  E-mail    ${email.toLowerCase()}`,
  ];
  return [...lines, ...(password === null ? [] : [`  Password  ${password}`])].join("\n");
}
