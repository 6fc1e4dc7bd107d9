import type { SourceHints } from '../../source.ts';
import { isAccount } from '../../structure/lines.ts';
import type { ExportItem } from './export-xml.ts';

/** One article of an export. */
export interface ExportedArticle {
  title: string;
  /** The text as HTML. */
  html: string;
  /** The summary that somebody wrote for it. */
  lead: string;
  hints: SourceHints;
  /** What the editor has to know of it. */
  state: 'published' | 'draft' | 'teaser';
  /** Marks of the system for something the export does not have: galleries, forms. */
  missing?: readonly string[];
}

/** Why an item is no article. */
export type PassedOver = 'private' | 'trash' | 'other' | 'empty';

/** Makes an article of an item, or says why it is none. */
export type Reader = (item: ExportItem) => ExportedArticle | PassedOver;

/** The first of some fields that has a text. */
export function first({ fields }: ExportItem, ...paths: string[]): string {
  return paths.map((path) => fields.get(path)?.[0]?.trim()).find(Boolean) ?? '';
}

/** A title has no markup; feeds escape it all the same. */
export function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]{0,500}>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#0?39|#8211|#8220|#8221|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#039': "'",
  '#8211': '–',
  '#8220': '“',
  '#8221': '”',
};

export function authorOf(...names: string[]): string | undefined {
  const name = names.map((one) => plain(one.replace(/^\S+@\S+\s*\(([^)]*)\)$/, '$1'))).find((one) => one !== '');
  return name === undefined || isAccount(name) ? undefined : name;
}
