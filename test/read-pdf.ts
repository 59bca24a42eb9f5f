import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const run = promisify(execFile);

/** Fine enough for a code of two centimetres, as a phone sees it from a hand's width away. */
const DOTS_PER_INCH = 150;

/** The words of a PDF file, page by page, as Poppler reads them. */
export async function textOf(pdf: Buffer): Promise<string> {
  return inFile(pdf, async (file) => (await run("pdftotext", ["-layout", file, "-"])).stdout);
}

/** The elements of its structure, with their texts, as a reader for the blind is told them. */
export async function structureOf(pdf: Buffer): Promise<string> {
  return inFile(pdf, async (file) => (await run("pdfinfo", ["-struct-text", file])).stdout);
}

/** What Poppler says about the file: title, pages, whether it is tagged. */
export async function factsOf(pdf: Buffer): Promise<string> {
  return inFile(pdf, async (file) => (await run("pdfinfo", [file])).stdout);
}

/** What the QR codes say, read from pictures of the pages, from top to bottom. */
export async function qrCodesOf(pdf: Buffer): Promise<string[]> {
  await ready();
  return inFile(pdf, async (file, folder) => {
    await run("pdftoppm", ["-r", String(DOTS_PER_INCH), "-png", file, join(folder, "page")]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).toSorted();
    const codes: string[] = [];
    for (const page of pages) codes.push(...(await readCodes(await readFile(join(folder, page)))));
    return codes;
  });
}

async function readCodes(picture: Buffer): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"], maxNumberOfSymbols: 10 });
  return found.toSorted((a, b) => a.position.topLeft.y - b.position.topLeft.y).map(({ text }) => text);
}

let isReady: Promise<unknown> | null = null;

/** The library would fetch its program from the network. */
function ready(): Promise<unknown> {
  isReady ??= readFile(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"))).then(
    (program) =>
      prepareZXingModule({
        overrides: { wasmBinary: new Uint8Array(program).buffer },
        fireImmediately: true,
      }),
  );
  return isReady;
}

async function inFile<T>(pdf: Buffer, read: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "voldaan-pdf-"));
  try {
    const file = join(folder, "document.pdf");
    await writeFile(file, pdf);
    return await read(file, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
