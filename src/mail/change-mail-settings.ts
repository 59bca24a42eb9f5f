import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { lockMerchant } from "../merchants/merchant-queries.ts";
import { checkWording } from "./check-wording.ts";
import { deleteMailText, putMailSettings, putMailText, readMailSettings } from "./mail-settings-queries.ts";
import type { MailSettingsPatch } from "./mail-settings-schemas.ts";

/** Changes what the patch names and leaves the rest; a text that names something unknown changes nothing at all. */
export async function changeMailSettings(tx: Tx, { patch }: { patch: MailSettingsPatch }): Promise<void> {
  patch.texts?.forEach(({ kind, wording }, place) => {
    if (wording !== null) checkWording(wording, { kind, pointer: `/texts/${place}/wording` });
  });
  // Two who change at the same instant come one after the other.
  await lockMerchant(tx);
  const before = await readMailSettings(tx);
  const switchedOff = new Set(before.switchedOff);
  for (const { kind, isOn } of patch.kinds ?? []) {
    if (isOn) switchedOff.delete(kind);
    else switchedOff.add(kind);
  }
  await putMailSettings(tx, {
    senderName: patch.senderName === undefined ? before.senderName : orNothing(patch.senderName),
    replyTo: patch.replyTo === undefined ? before.replyTo : patch.replyTo,
    switchedOff: [...switchedOff].sort(),
  });
  for (const { kind, language, wording } of patch.texts ?? []) {
    if (wording === null) await deleteMailText(tx, { kind, language });
    else await putMailText(tx, { kind, language, ...wording });
  }
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["mail"] } });
}

/** A name of spaces is none. */
function orNothing(text: string | null): string | null {
  return text?.trim() || null;
}
