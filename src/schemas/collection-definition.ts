import type { z } from 'zod';
import type { FacetName } from './facets.ts';

/** Pages that list a collection: `/tin-tuc/`, `/tin-tuc/nam/2020/`, `/tin-tuc/trang/2/`. */
export interface ArchiveFacts {
  /** The section's label unless given. */
  title?: string;
  lead: string;
  /** What is counted: `trích dẫn`. */
  unit: string;
  /** Collection whose entries stand above the list, which tells how they were used; and the heading that the list has then. */
  above?: { collection: string; own: string };
  /** Pages that help with what is listed; paths from the root of the site. */
  links?: readonly { path: string; label: string }[];
  /** How it can be narrowed; each value has a page of its own. None unless given. */
  filters?: readonly FacetName[];
  /** All on one page, however many there are. */
  isWhole?: true;
}

/** How `npm run new` makes an entry. */
interface NewFacts<Data> {
  /** The word for one entry on the command line. */
  word: string;
  /** Optional fields that are asked for all the same. */
  also?: readonly string[];
  /** What to answer when the editor has nothing better, by field path, as it would be typed. */
  suggest?: (today: string) => Readonly<Record<string, string>>;
  /** Field that the command's text goes to, where it is not the title. */
  fieldFor?: (text: string) => keyof Data & string;
  /** The text a new entry starts with: its headings, and what to write below them. */
  skeleton?: string;
}

/** Everything that is particular to a collection, but for the look of its own pages. Paths of fields are written `source.name`. */
export interface CollectionFacts<Data> {
  /** `mdx`: front matter and a text; `yaml`: data alone. */
  format: 'mdx' | 'yaml';
  /** The text is the library's own writing, and no comment: it quotes, and is compared with what it quotes. */
  writing?: 'required' | 'optional';
  /** First segment of its addresses, Vietnamese without diacritics; empty for pages at the root of the site. */
  address: string;
  /** Name of the section, in messages, in the web editor and above its archive. */
  label: string;
  /** The same where there is less room: in menus, above a few entries, with a search result. */
  short?: string;
  /** Place in overviews, from 1: on pages of topics and units, above related entries, in counts; left out for what is in none. */
  overview?: number;
  /** Place in the menu, from 1, unless a library names its own; left out for what is reached by overviews alone. */
  menu?: number;
  /** Left out for what has no list. */
  archive?: ArchiveFacts;
  /** Pages of its own, beside the general ones. */
  ownPages?: readonly ('entry' | 'archive')[];
  /** Field that names an entry. */
  titleField: keyof Data & string;
  /** Further fields by which an editor tells entries apart in a list. */
  toldBy?: readonly (keyof Data & string)[];
  /** No two entries agree in their title and in these, by path. */
  identity?: readonly string[];
  /** What its id is made from, where it is not the title; of a date the year alone. */
  idFrom?: readonly { field: keyof Data & string; isDate?: true }[];
  /** What readers know an entry as, where it is not the title as it stands. */
  titleOf?(data: Data): string;
  /** Where the day stands that a reader connects with an entry: the first of these that is filled in. */
  dates?: readonly string[];
  /** Whether the day is not known although one of `dates` is filled in. */
  isUndated?(data: Data): boolean;
  /** Order in the archive; by name unless given. */
  order?: 'newest' | 'oldest';
  /** What the newest is told by, where it is not the date: a text that grows. */
  rankOf?(data: Data): string;
  /** What goes before the order: negative where `a` stands first. */
  before?(a: Data, b: Data): number;
  /** Whether another entry took its place: lists and search then put it below those that apply. None is unless given. */
  isSuperseded?(data: Data): boolean;
  /** Whether archives and topics list an entry; a page of its own it has all the same. All are listed unless given. */
  isListed?(data: Data): boolean;
  /** Fields that facets read: references, or closed lists. */
  facets?: Readonly<Partial<Record<Exclude<FacetName, 'nam'>, keyof Data & string>>>;
  /** In a list: a closed list whose word stands above the title, the text below it, and small facts; of a reference, the entry's name. */
  line?: { kind?: keyof Data & string; summary?: keyof Data & string; facts?: readonly string[] };
  /** Packages may bring entries to several libraries: they tell of nothing that only one of them knows. */
  isShared?: true;
  /** Entries stand there for others to refer to: one that nobody refers to is told. */
  isForReference?: true;
  /** Left out where `npm run new` makes none. */
  new?: NewFacts<Data>;
}

export type CollectionDefinition<Schema extends z.ZodObject = z.ZodObject> = CollectionFacts<z.infer<Schema>> & { schema: Schema };

/** A schema with what is particular to its collection. */
export function define<Schema extends z.ZodObject>(schema: Schema, facts: CollectionFacts<z.infer<Schema>>): CollectionDefinition<Schema> {
  return { ...facts, schema };
}
