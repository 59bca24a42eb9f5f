/** More than the 8 that NIST SP 800-63B asks at least: who signs in here sees what everybody owes. */
export const SHORTEST_PASSWORD = 12;

/** Sign-in's library takes no longer password (https://www.better-auth.com/docs/authentication/email-password). */
export const LONGEST_PASSWORD = 128;
