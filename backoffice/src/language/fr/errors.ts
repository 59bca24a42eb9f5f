import type { errors as en } from "../en/errors.ts";
import type { Texts } from "../texts.ts";

export const errors: Texts<typeof en> = {
  title: "Cela n’a pas fonctionné",
  unreachable: "Le service est injoignable. Vérifiez votre connexion et réessayez.",
  unexplained: "Le service a répondu par l’erreur {{status}}. Réessayez dans un instant.",
  stale:
    "Le service est injoignable. Ce que vous voyez peut être ancien\u202f; une nouvelle tentative est faite automatiquement.",
  required: "Remplissez ce champ.",
  amount: "Saisissez un montant, par exemple 121,00.",
  positive: "Saisissez un nombre supérieur à zéro.",
};
