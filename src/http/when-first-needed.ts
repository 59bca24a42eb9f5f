import type { TSchema } from "typebox";

/**
 * Compiles a schema when its first request comes, and once for all routes and applications of the process that have it.
 * All two hundred of an application at its start take most of a second, and few processes meet them all.
 */
export function whenFirstNeeded<Compiled>(
  compile: (schema: TSchema) => Compiled,
): (schema: TSchema) => Compiled {
  const known = new WeakMap<TSchema, Compiled>();
  return (schema) => {
    const compiled = known.get(schema) ?? compile(schema);
    known.set(schema, compiled);
    return compiled;
  };
}
