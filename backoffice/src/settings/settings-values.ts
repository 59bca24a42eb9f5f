import type { SettingsAnswer, SettingsPatch } from "../../../src/merchants/settings-schemas.ts";

/** The settings as fields hold them: what is not set is an empty text. */
export type SettingsValues = ReturnType<typeof valuesOf>;

/** Every field, as a path into the values; the API's change has the same ones. */
export const FIELDS = [
  "name",
  "tradeName",
  "registrationNumber",
  "vatNumber",
  "email",
  "phone",
  "address.street",
  "address.postalCode",
  "address.city",
  "address.country",
  "iban",
  "bic",
  "bankDetails",
  "paymentReference",
  "brandColor",
  "locale",
  "paymentTermDays",
  "paymentCreation",
  "texts.paymentInstruction.nl",
  "texts.paymentInstruction.en",
  "texts.paymentInstruction.de",
  "texts.paymentInstruction.fr",
  "texts.thankYou.nl",
  "texts.thankYou.en",
  "texts.thankYou.de",
  "texts.thankYou.fr",
] as const;
export type SettingsField = (typeof FIELDS)[number];

export function valuesOf(settings: SettingsAnswer) {
  const { address, texts } = settings;
  return {
    name: settings.name,
    tradeName: settings.tradeName ?? "",
    registrationNumber: settings.registrationNumber ?? "",
    vatNumber: settings.vatNumber ?? "",
    email: settings.email ?? "",
    phone: settings.phone ?? "",
    address: {
      street: address.street ?? "",
      postalCode: address.postalCode ?? "",
      city: address.city ?? "",
      country: address.country,
    },
    iban: settings.iban ?? "",
    bic: settings.bic ?? "",
    bankDetails: settings.bankDetails,
    paymentReference: settings.paymentReference,
    brandColor: settings.brandColor ?? "",
    locale: settings.locale,
    // While somebody types it may be no number yet.
    paymentTermDays: settings.paymentTermDays as number | string,
    paymentCreation: settings.paymentCreation,
    texts: {
      paymentInstruction: written(texts.paymentInstruction),
      thankYou: written(texts.thankYou),
    },
  };
}

function written({ nl, en, de, fr }: SettingsAnswer["texts"]["thankYou"]) {
  return { nl: nl ?? "", en: en ?? "", de: de ?? "", fr: fr ?? "" };
}

/** The change to ask for: these fields and no others, so that what a colleague changed meanwhile stays. */
export function patchOf(values: SettingsValues, changed: readonly SettingsField[]): SettingsPatch {
  const patch: Tree = {};
  for (const field of changed) {
    const value = at(values, field);
    put(patch, field, typeof value === "string" && value.trim() === "" ? null : value);
  }
  // The service checks it; its paths are those of the fields.
  return patch;
}

type Tree = { [key: string]: unknown };

function at(tree: Tree, path: string): unknown {
  return path.split(".").reduce<unknown>((found, key) => (isTree(found) ? found[key] : undefined), tree);
}

function put(tree: Tree, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? path;
  let place = tree;
  for (const key of keys) {
    const next = place[key];
    const inner: Tree = isTree(next) ? next : {};
    place[key] = inner;
    place = inner;
  }
  place[last] = value;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}
