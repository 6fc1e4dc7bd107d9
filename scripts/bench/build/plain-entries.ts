import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { components } from '../../../src/mdx/components.ts';
import { collectionDefinitions, COLLECTIONS, definitionOf, type CollectionName } from '../../../src/schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../../src/schemas/describe.ts';
import { valueAt, walkValues } from '../../../src/schemas/walk.ts';
import { readOwnEntries, type OwnEntry } from '../generate/own-entries.ts';

/** An entry as any generator of sites takes it: a head and Markdown that holds all its words. */
export interface PlainEntry {
  collection: CollectionName;
  id: string;
  title: string;
  /** `YYYY-MM-DD`, where it has one. */
  date: string | undefined;
  summary: string;
  /** Names of its topics. */
  topics: readonly string[];
  markdown: string;
  /** Absolute path of its picture; in the text it is `./NAME`. */
  picture: string | undefined;
}

/** Fields whose words stand elsewhere in a plain entry, or are none of the text. */
const NOT_TEXT = ['title', 'summary', 'topics', 'evidence', 'cover', 'allow', 'changes'];
/** What Markdown and MDX would read as their own. */
const SIGNS = /[<>{}[\]*_`]/g;

/** All entries of a content folder with the words that their pages show. */
export function readPlainEntries(contentDir: string): PlainEntry[] {
  const own = readOwnEntries(contentDir);
  const known = new Map(COLLECTIONS.flatMap((name) => own[name].map((entry) => [`${name}/${entry.id}`, entry] as const)));
  return [...known.values()].map((entry) => {
    const { collection, id, data } = entry;
    const picture = ['jpg', 'png'].map((ending) => join(contentDir, collection, `${id}.${ending}`)).find((file) => existsSync(file));
    const { dates = [] } = definitionOf(collection);
    const date = dates.map((path) => valueAt(data, path.split('.'))).find((value) => value !== undefined);
    const topics = Array.isArray(data.topics) ? data.topics.map((topic) => titleOf(known.get(`topics/${topic}`))) : [];
    const cover = data.cover as { src: string; alt: string } | undefined;
    const blocks = [cover ? `![${cover.alt}](${cover.src})` : '', fieldsInWords(entry), plainBody(entry.body, known)];
    return {
      ...{ collection, id, topics, picture, title: titleOf(entry), summary: clean(String(data.summary ?? '')) },
      date: date === undefined ? undefined : `${String(date)}-01-01`.slice(0, 10),
      markdown: `${blocks.filter(Boolean).join('\n\n')}\n`,
    };
  });
}

function titleOf(entry: OwnEntry | undefined): string {
  if (!entry) return '';
  const { titleField, titleOf: made } = definitionOf(entry.collection);
  return clean(made?.(entry.data as never) ?? String(entry.data[titleField])).slice(0, 200);
}

/** The words of a head, a paragraph each value, its label before it. */
function fieldsInWords({ collection, data }: OwnEntry): string {
  const { schema, titleField } = collectionDefinitions[collection];
  const paragraphs: string[] = [];
  for (const field of describeFields(schema)) {
    if (NOT_TEXT.includes(field.name) || (field.name === titleField && collection !== 'quotes')) continue;
    const words = wordsIn(field, data[field.name]);
    if (words.length > 0) paragraphs.push(`## ${field.label}`, ...words);
  }
  return paragraphs.join('\n\n');
}

function wordsIn(field: FieldDescription, value: unknown): string[] {
  const words: string[] = [];
  walkValues(field, value, ({ kind }, one) => {
    if (kind === 'line' || kind === 'text') words.push(clean(String(one)));
  });
  return words;
}

/** MDX without the library's own components: what they call stands there as a link, or in full. */
function plainBody(body: string, known: ReadonlyMap<string, OwnEntry>): string {
  const link = (name: string, id: string): { words: string; path: string } => {
    const path = `${components.get(name)?.refersTo}/${id}`;
    return { words: titleOf(known.get(path)), path: `/${path}/` };
  };
  return body
    .replace(
      /<Quote id="([^"]+)" \/>/g,
      (_, id: string) => `> ${clean(String(known.get(`quotes/${id}`)?.data.text))}\n>\n> [Xuất xứ](/quotes/${id}/)`,
    )
    .replace(/<(Document|Session) id="([^"]+)" \/>/g, (_, name: string, id: string) => `[${link(name, id).words}](${link(name, id).path})`)
    .replace(/<Term id="([^"]+)">([^<]*)<\/Term>/g, (_, id: string, words: string) => `[${words}](/topics/${id}/)`)
    .replace(/<Figure src="([^"]+)" alt="([^"]+)"[^>]*\/>/g, '![$2]($1)')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\]\(\/[^)]*\)/g, (target) => (/^\]\(\/(?:quotes|documents|sessions|topics)\//.test(target) ? target : '](/)'));
}

function clean(text: string): string {
  return text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
}
