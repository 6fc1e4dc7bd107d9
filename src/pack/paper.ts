import type { Booklet } from './booklet.ts';

/** A file that is made of entries, beside their pages. */
export interface PaperOrder {
  /** Path on the site without its base: `/tai-lieu/nguoi-doc/nguoi-doc.docx`. */
  path: string;
  /** All that its bytes depend on beside the engine's own files. */
  of: unknown;
  /** Null where it cannot be made on this machine; said once, by whoever knows why. */
  make(): Promise<MadePaper | Buffer | null>;
}

/** A file, and what pages say of it beside its size. */
export interface MadePaper {
  bytes: Buffer;
  /** Sheets of a PDF. */
  pages?: number;
}

/** What orders of papers are made of. */
export interface Meeting {
  /** The entry's path on the site, without the base. */
  path: string;
  booklet: Booklet;
}

/** What a page says of a file that stands beside it. */
export interface PaperFacts {
  bytes: number;
  /** Sheets of a PDF. */
  pages?: number;
}

/** Files that a build made, by their paths on the site. */
export type PaperList = Record<string, PaperFacts>;

/** Holds a `PaperList` beside the files. */
export const PAPER_LIST = 'papers.json';

/** What stands after an entry's name in the name of its leaflet. */
export const LEAFLET = '-to-gap.pdf';

/** Where a file of an entry stands: under the entry's own name, so that a reader who saves several tells them apart. */
export function paperPath(entryPath: string, suffix: string): string {
  const name = entryPath.split('/').filter(Boolean).at(-1);
  return `${entryPath}${name}${suffix}`;
}
