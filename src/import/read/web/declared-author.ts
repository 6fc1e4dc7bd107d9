import { bareText } from '../../accounting.ts';
import { findPersonNames } from '../../../text/person-names.ts';
import { isAccount, wordsIn } from '../../structure/lines.ts';
import { textOf } from './marked-parts.ts';

/** Where a page marks who wrote its article. */
const MARKED = '[itemprop~="author"] [itemprop~="name"], .post-author .fn, a[rel~="author"], .authors .name';
const LONGEST_NAME = 60;
/** Blocks of JSON-LD, entries of one, and names in one, that are looked at. */
const MOST = 40;

/**
 * Who wrote an article as its page declares it: a person before an office, and never the site itself, which many papers name there.
 * @param found what the reader of the page takes for its author
 * @param site what the site calls itself
 */
export function authorOf(document: Document, found: { readonly author: string }, site: string | undefined): string | undefined {
  const { persons, publishers } = linkedNames(document);
  const sites = new Set([site ?? '', ...publishers].map(bareText));
  const cited = citedNames(document);
  const marked = document.querySelector(MARKED);
  const all = marked?.matches('.authors .name') ? [...document.querySelectorAll('.authors .name')] : [marked];
  const said = all.flatMap((element) => (element ? [textOf(element) || (element.getAttribute('content') ?? '')] : [])).join(', ');
  const names = [cited, found.author.trim(), said, persons.join(', ')].filter(
    (name) => name !== '' && name.length <= LONGEST_NAME && !isAccount(name) && !sites.has(bareText(name)),
  );
  return names.find((name) => findPersonNames(name)[0]?.at === 0) ?? names[0];
}

/** Tags for those who cite: one a person, the family name cut off by a comma in libraries (Highwire Press, Dublin Core). */
const CITED = ['citation_author', 'DC.Creator.PersonalName', 'DC.creator', 'dcterms.creator'];

/** Who wrote, as journals and collections declare it, the family name first as names are written here. */
function citedNames(document: Document): string {
  const tags = CITED.map((name) => [...document.querySelectorAll(`meta[name="${name}" i]`)]).find((found) => found.length > 0) ?? [];
  const names = tags.slice(0, MOST).map((tag) => inOrder((tag.getAttribute('content') ?? '').trim()));
  return [...new Set(names.filter(Boolean))].join(', ');
}

/** A name as it is spoken, where libraries cut its family name off: `Nguyễn, Thị Lan`, `Lan, Nguyễn Thị`. */
export function inOrder(name: string): string {
  const [first = '', second = '', ...more] = name.split(/\s*,\s*/u);
  if (more.length > 0 || wordsIn(first) !== 1 || wordsIn(second) < 2) return name;
  return [`${first} ${second}`, `${second} ${first}`].find((whole) => findPersonNames(whole)[0]?.at === 0) ?? name;
}

/** The persons that the JSON-LD of a page names as authors, and who it names as publisher. */
function linkedNames(document: Document): { persons: string[]; publishers: string[] } {
  const entries = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, MOST)
    .flatMap((script) => listOf(parsed(script.textContent ?? '')))
    .flatMap((entry) => [entry, ...listOf(entry['@graph'])])
    .slice(0, MOST);
  // JSON-LD names a thing once and calls it by its `@id` elsewhere (JSON-LD 1.1, 3.3).
  const known = new Map(entries.flatMap((entry) => (typeof entry['@id'] === 'string' && entry['name'] ? [[entry['@id'], entry]] : [])));
  const calledIn = (name: string): Record<string, unknown>[] =>
    entries.flatMap((entry) => listOf(entry[name])).map((one) => known.get(String(one['@id'])) ?? one);
  return {
    persons: calledIn('author')
      .filter((author) => [author['@type']].flat().includes('Person'))
      .flatMap(nameOf),
    publishers: calledIn('publisher').flatMap(nameOf),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listOf(value: unknown): Record<string, unknown>[] {
  const all: unknown[] = Array.isArray(value) ? value.slice(0, MOST) : [value];
  return all.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one));
}

function nameOf({ name }: Record<string, unknown>): string[] {
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
}
