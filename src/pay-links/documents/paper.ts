import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PdfFile from "pdfkit";
import type { Language } from "../../languages/languages.ts";

/** A4, in points of 1/72 inch; ISO 216. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
/** As far from the edge as printers on desks reach, and a little more. */
export const MARGIN = 48;
export const CONTENT_WIDTH = PAGE.width - 2 * MARGIN;
/** Where content ends and the foot of the page begins. */
const CONTENT_BOTTOM = PAGE.height - 84;

export const INK = "#16201e";
/** 5.6 to 1 on white: small print that can be read. */
export const SOFT = "#56635f";
export const LINE = "#cfd8d5";

export type Look = {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly align?: "left" | "right";
  readonly link?: string;
};

/** Where a text stands; `y` is where the paper is written on next when it is left out. */
export type Place = { readonly x?: number; readonly y?: number; readonly width?: number };

/** A kind of element of the document's structure, which readers for the blind go by. ISO 32000-1, 14.8.4. */
export type Tag = "Sect" | "Div" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure" | "Link";
export type Element = PDFKit.PDFStructureElement;

/** Pages that are written on from top to bottom, each piece under an element of the document's structure. */
export type Paper = ReturnType<typeof createPaper>;

/**
 * An empty document that says what it is to a reader for the blind: tagged, with its title and language, and its fonts
 * inside (PDF/UA-1, ISO 14289-1). The same content makes the same bytes: `at` is when it says that it was made.
 */
export function createPaper({ title, language, at }: { title: string; language: Language; at: Date }) {
  const doc = new PdfFile({
    size: "A4",
    // The foot of a page is written below the content, which would begin a new page if there were a margin.
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    subset: "PDF/UA" as never, // justified: the types know the older subsets only
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    info: { Title: title, Producer: "Voldaan", Creator: "Voldaan", CreationDate: at },
  });
  doc.registerFont("regular", fonts().regular);
  doc.registerFont("bold", fonts().bold);
  const bytes = collect(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  let y = MARGIN;
  let onNewPage: (() => void) | null = null;

  function set({ size = 9.5, isBold = false }: Look): void {
    doc.font(isBold ? "bold" : "regular").fontSize(size);
  }

  /** How high a text would be. */
  function heightOf(text: string, { width = CONTENT_WIDTH }: Place, look: Look = {}): number {
    set(look);
    return doc.heightOfString(text, { width, lineGap: LINE_GAP });
  }

  /** Writes a text as one element below `parent`; answers where the next line begins. */
  function write(parent: Element, tag: Tag, text: string, place: Place = {}, look: Look = {}): number {
    const { y: top = y } = place;
    parent.add(
      doc.struct(tag, look.link === undefined ? {} : { alt: look.link }, () => draw(text, place, look)),
    );
    return top + heightOf(text, place, look);
  }

  function draw(text: string, { x = MARGIN, y: top = y, width = CONTENT_WIDTH }: Place, look: Look): void {
    const { align = "left", color = INK } = look;
    set(look);
    doc.fillColor(color).text(text, x, top, {
      width,
      align,
      lineGap: LINE_GAP,
      // Digits of one width, so that amounts stand under each other.
      features: align === "right" ? ["tnum"] : [],
      ...(look.link === undefined ? {} : { link: look.link }),
    });
  }

  /** Begins a new page when less than that is left of this one. */
  function need(height: number): void {
    if (y + height <= CONTENT_BOTTOM) return;
    doc.addPage();
    y = MARGIN;
    onNewPage?.();
  }

  /** What adds nothing for who listens: lines, boxes, what comes back on each page. */
  function decorate(draw: (doc: PDFKit.PDFDocument) => void, type: "Layout" | "Pagination" = "Layout"): void {
    doc.markContent("Artifact", { type });
    draw(doc);
    doc.endMarkedContent();
  }

  /** A picture, with what it shows in words. */
  function figure(parent: Element, alt: string, box: Box, draw: (doc: PDFKit.PDFDocument) => void): void {
    const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + box.height];
    parent.add(doc.struct("Figure", { alt, bbox } as never, () => draw(doc))); // justified: the type lacks `bbox`
  }

  return {
    get y(): number {
      return y;
    },
    moveTo(next: number): void {
      y = next;
    },
    root,
    /** An element that others go into; `end` it when it is complete. */
    element(parent: Element, tag: Tag): Element {
      const element = doc.struct(tag);
      parent.add(element);
      return element;
    },
    write,
    /** Writes what who listens has heard already. */
    scribble: (text: string, place: Place, look: Look): void =>
      decorate(() => draw(text, place, look), "Pagination"),
    heightOf,
    need,
    decorate,
    figure,
    /** Whether a picture can be drawn. */
    canDraw(content: Buffer): boolean {
      // justified: the types leave it out
      const { openImage } = doc as unknown as { openImage: (content: Buffer) => Size };
      try {
        const { width, height } = openImage.call(doc, content);
        return width > 0 && height > 0;
      } catch {
        return false;
      }
    },
    /** Draws something again at the top of each page that is begun, such as a table's head. */
    atTopOfPages(draw: (() => void) | null): void {
      onNewPage = draw;
    },
    line(at: number, color: string = LINE): void {
      decorate(() => {
        doc
          .moveTo(MARGIN, at)
          .lineTo(PAGE.width - MARGIN, at)
          .lineWidth(0.75)
          .strokeColor(color)
          .stroke();
      });
    },
    /** Writes the foot of every page and ends the document. */
    async finish(foot: (page: number, pages: number) => { left: string; right: string }): Promise<Buffer> {
      root.end();
      const { start, count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        doc.switchToPage(start + page);
        const { left, right } = foot(page + 1, count);
        decorate(() => {
          set({ size: FOOT_SIZE });
          const options = { lineGap: LINE_GAP, height: PAGE.height - FOOT_TOP - 8 };
          doc.fillColor(SOFT).text(left, MARGIN, FOOT_TOP, { ...options, width: CONTENT_WIDTH - 90 });
          doc.text(right, PAGE.width - MARGIN - 80, FOOT_TOP, { ...options, width: 80, align: "right" });
        }, "Pagination");
      }
      doc.end();
      return bytes;
    },
  };
}

type Size = { readonly width: number; readonly height: number };

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const LINE_GAP = 2;
const FOOT_SIZE = 7.5;
const FOOT_TOP = CONTENT_BOTTOM + 18;

async function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer); // justified: it streams bytes
  return Buffer.concat(parts);
}

let loaded: { regular: Buffer; bold: Buffer } | null = null;

/** Inter, because PDF/UA asks for fonts that are inside the document, and names are written in more than Latin-1. */
function fonts(): { regular: Buffer; bold: Buffer } {
  const read = (file: string) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)));
  loaded ??= {
    regular: read("400Regular/Inter_400Regular.ttf"),
    bold: read("600SemiBold/Inter_600SemiBold.ttf"),
  };
  return loaded;
}
