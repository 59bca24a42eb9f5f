import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { TLocalizedValidationError } from "typebox/error";
import { Settings } from "typebox/system";
import { type FieldError, Problem } from "../problems/problems.ts";
import { recognise } from "../sentences/recognise.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { whenFirstNeeded } from "./when-first-needed.ts";

/** TypeBox stops at eight, and a caller should see all at once; a thousand lines with one each is all there can be. */
Settings.Set({ maxErrors: 1000 });

const validatorOf = whenFirstNeeded((schema) => Compile(schema));

/**
 * Checks what comes from outside against its TypeBox schema. A query's and path's texts become the numbers and booleans
 * that the schema asks for; a body is taken as it is, so that `"5"` is not a number. Refuses with every field at fault.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isText = httpPart !== "body";
  return (data: unknown) => {
    // A body of bytes is checked by whoever can read them; as an object it would be millions of numbers.
    if (data instanceof Uint8Array) return { value: data };
    const validator = validatorOf(schema);
    const value = validator.Default(isText ? validator.Convert(data) : data);
    const unstorable = unstorableTexts(value, "");
    if (unstorable.length === 0 && validator.Check(value)) return { value };
    // An id that cannot exist is answered like one that does not.
    if (httpPart === "params")
      return { error: new Problem("not_found", { detail: say("There is nothing with this id.") }) };
    const errors = fieldErrors(validator.Errors(value), { isText });
    return { error: invalid([...unstorable, ...errors]) };
  };
};

/**
 * Texts that PostgreSQL refuses to hold: with a null character, or with half of a surrogate pair, which is no character
 * at all. Both come from programs that cut or decode texts wrongly.
 */
function unstorableTexts(value: unknown, pointer: string): FieldError[] {
  if (typeof value === "string") {
    if (isStorable(value)) return [];
    return [
      { pointer, detail: say("It contains a character that cannot be stored; send it as clean UTF-8 text.") },
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    ...(isStorable(name)
      ? []
      : [{ pointer, detail: say("The name of a field in it is not clean UTF-8 text.") }]),
    ...unstorableTexts(item, at(pointer, name)),
  ]);
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** A field of what `pointer` points at, RFC 6901: a name's own `~` and `/` are written `~0` and `~1`. */
function at(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function invalid(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  if (!first) return new Problem("invalid_request", { detail: say("The request is not valid.") });
  const field = first.pointer.slice(1);
  const sentence = first.detail;
  const detail = field
    ? say("{{field}}: {{sentence}}", { field, sentence })
    : say("The body: {{sentence}}", { sentence });
  return new Problem("invalid_request", { detail, errors });
}

/** One error per field, the most telling one: a union's branches each complain, and `anyOf` sums them up. */
function fieldErrors(
  errors: readonly TLocalizedValidationError[],
  { isText }: { isText: boolean },
): FieldError[] {
  const summed = errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath);
  const found = new Map<string, Sentence>();
  for (const error of errors) {
    if (error.keyword === "boolean") continue; // said again, better, by additionalProperties
    const insideUnion = summed.some(
      (path) => error.instancePath.startsWith(path) && error.keyword !== "anyOf",
    );
    if (insideUnion && !isDeeper(error.instancePath, summed)) continue;
    for (const { pointer, detail } of explain(error, { isText }))
      if (!found.has(pointer)) found.set(pointer, detail);
  }
  return [...found].map(([pointer, detail]) => ({ pointer, detail }));
}

/** Inside a union that holds an object, the field of that object says more than the union as a whole. */
function isDeeper(path: string, unions: readonly string[]): boolean {
  return unions.some((union) => path.startsWith(`${union}/`));
}

function explain(error: TLocalizedValidationError, { isText }: { isText: boolean }): FieldError[] {
  const pointer = error.instancePath;
  switch (error.keyword) {
    case "required":
      return error.params.requiredProperties.map((name) => ({
        pointer: at(pointer, name),
        detail: say("This field is missing."),
      }));
    case "additionalProperties":
      return error.params.additionalProperties.map((name) => ({
        pointer: at(pointer, name),
        detail: isText
          ? say("There is no such parameter; leave it out.")
          : say("There is no such field; leave it out."),
      }));
    case "enum":
      return [
        {
          pointer,
          detail: say("It should be one of {{values}}.", { values: error.params.allowedValues.join(", ") }),
        },
      ];
    case "type":
      return [
        {
          pointer,
          detail: say("It should be of type {{type}}.", { type: [error.params.type].flat().join(" or ") }),
        },
      ];
    case "pattern":
      return [
        {
          pointer,
          detail: say("It is not written the way it should be; see the description of this field."),
        },
      ];
    case "minLength":
      return [{ pointer, detail: say("It should not be empty.") }];
    case "maxLength":
      return [
        {
          pointer,
          detail: say("It should have at most {{limit}} characters.", { limit: error.params.limit }),
        },
      ];
    case "minItems":
      return [{ pointer, detail: say("There should be at least {{limit}}.", { limit: error.params.limit }) }];
    case "maxItems":
      return [{ pointer, detail: say("There should be at most {{limit}}.", { limit: error.params.limit }) }];
    case "minimum":
    case "maximum":
      return [
        {
          pointer,
          detail: say("It should be {{comparison}} {{limit}}.", {
            comparison: error.params.comparison,
            limit: error.params.limit,
          }),
        },
      ];
    case "anyOf":
      return [
        {
          pointer,
          detail: say("Its value is of none of the accepted kinds; see the description of this field."),
        },
      ];
    default:
      return [{ pointer, detail: recognise(`${error.message}.`) }];
  }
}
