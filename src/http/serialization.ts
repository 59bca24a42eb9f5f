import fastJson from "fast-json-stringify";
import type { FastifySerializerCompiler } from "fastify/types/schema.js";
import type { TSchema } from "typebox";
import { whenFirstNeeded } from "./when-first-needed.ts";

const serializerOf = whenFirstNeeded((schema) => fastJson(schema));

/** Writes an answer as its TypeBox schema says, with the writer that Fastify has by itself. */
export const serializerCompiler: FastifySerializerCompiler<TSchema> = ({ schema }) => {
  return (data: unknown) => serializerOf(schema)(data);
};
