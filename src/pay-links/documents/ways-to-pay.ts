import { transferFacts, transferPayload } from "../bank-details.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { writeFacts } from "./letter-head.ts";
import { CONTENT_WIDTH, MARGIN, type Paper, SOFT } from "./paper.ts";
import { drawQrCode } from "./qr-figure.ts";

/** Two centimetres and a half, quiet zone and all: what a phone reads from a sheet on a desk. */
const QR_SIZE = 78;
const TEXT_WIDTH = CONTENT_WIDTH - QR_SIZE - 24;
const HEIGHT = QR_SIZE + 14;

/** A title and two lines. */
const FIND_HEIGHT = 60;

/** The online invoice, with a code for the phone, or the page on which to find it; and the merchant's own account where a transfer is wanted. */
export function writeWaysToPay(paper: Paper, content: PayPageContent, reader: Reader): void {
  writePayLink(paper, content, reader);
  writeFindPage(paper, content, reader);
  writeTransfer(paper, content, reader);
}

function writePayLink(paper: Paper, { address }: PayPageContent, { t }: Reader): void {
  if (address === "") return;
  paper.need(HEIGHT + 20);
  const top = paper.y;
  const title = paper.write(
    paper.root,
    "H2",
    t("payOnline"),
    { width: TEXT_WIDTH },
    { size: 11, isBold: true },
  );
  const lead = paper.write(
    paper.root,
    "P",
    t("payOnlineLead"),
    { y: title + 3, width: TEXT_WIDTH },
    { color: SOFT },
  );
  paper.write(
    paper.root,
    "Link",
    address,
    { y: lead + 3, width: TEXT_WIDTH },
    { link: address, color: "#0b5d51" },
  );
  drawQrCode(paper, paper.root, {
    text: address,
    alt: `${t("qrCaption")}: ${address}`,
    ...placeOfCode(top),
  });
  paper.moveTo(top + HEIGHT);
}

/** For who reads paper: the address is short enough to type. Pressed on a screen, it brings the number along. */
function writeFindPage(paper: Paper, { findAddress, invoice }: PayPageContent, { t }: Reader): void {
  if (!findAddress) return;
  paper.need(FIND_HEIGHT);
  const title = paper.write(paper.root, "H2", t("payOnline"), {}, { size: 11, isBold: true });
  const lead = paper.write(paper.root, "P", t("payOnlineFind"), { y: title + 3 }, { color: SOFT });
  const link = `${findAddress}?${new URLSearchParams({ number: invoice.number ?? "" }).toString()}`;
  const below = paper.write(paper.root, "Link", findAddress, { y: lead + 3 }, { link, color: "#0b5d51" });
  paper.moveTo(below + 14);
}

function writeTransfer(paper: Paper, content: PayPageContent, reader: Reader): void {
  const { t } = reader;
  const facts = transferFacts(content, reader);
  if (facts.length === 0) return;
  paper.need(HEIGHT + 20);
  const top = paper.y;
  const title = paper.write(
    paper.root,
    "H2",
    t("bankTitle"),
    { width: TEXT_WIDTH },
    { size: 11, isBold: true },
  );
  const payload = transferPayload(content);
  const lead =
    payload === null
      ? title
      : paper.write(
          paper.root,
          "P",
          t("bankQrCaption"),
          { y: title + 3, width: TEXT_WIDTH },
          { color: SOFT },
        );
  const below = writeFacts(paper, facts, { x: MARGIN, y: lead + 3, width: TEXT_WIDTH });
  if (payload !== null) {
    drawQrCode(paper, paper.root, { text: payload, alt: t("bankQrAlt"), ...placeOfCode(top) });
  }
  paper.moveTo(Math.max(below, payload === null ? 0 : top + HEIGHT) + 10);
}

const placeOfCode = (y: number) => ({ x: MARGIN + CONTENT_WIDTH - QR_SIZE, y, size: QR_SIZE });
