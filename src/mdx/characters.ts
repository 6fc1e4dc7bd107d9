import { fileMessages as say } from './messages.ts';
import type { Finding, PlacedFinding } from '../problems/problem.ts';
import { codePoint } from '../problems/show-untrusted.ts';

// C0 and C1 controls but tab and line ends (a carriage return alone is a line end to some readers of YAML only), the two
// Unicode line separators, lone surrogates, noncharacters, what stands for foreign matter (U+FFF9–FFFC), and
// private-use characters, which no font shows and which `mask.ts` needs for itself.
const control = /\r(?!\n)|[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFFF9-\uFFFC\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u;
// Embeddings, overrides and isolates: "Trojan Source", CVE-2021-42574.
const direction = /[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/;
// Zero-width spaces and joiners, soft hyphens and byte order marks come along with a paste: seen in the source, they are
// the content check's to fix (`ky-tu-an`). Nobody writes `&#x200B;` or "\u200B" by accident.
const hidden = /[\u00AD\u034F\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/;
// All else that Unicode says shows nothing (tag characters, fillers, deprecated format characters), and the blank of
// Braille; variation selectors but for one behind a picture, a sign or a Han character. Text can be smuggled in these.
const unseen =
  /(?![\u00AD\u034F\u180E\u200B-\u200D\u2060-\u2064\uFEFF\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\u2800]|(?<![\p{Extended_Pictographic}\p{S}\p{P}\p{Script=Han}\d])[\uFE00-\uFE0F]|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]/u;
// A letter of any language has fewer marks; more of them climb over the lines around it.
const piled = /(?<=\p{M}{8})\p{M}/u;

const refused = new RegExp(`${control.source}|${direction.source}|${unseen.source}|${piled.source}`, 'gu');
const escaped = new RegExp(`${refused.source}|${hidden.source}|\\uFFFD`, 'gu');

/** Characters that have no place in a text, the first of each line. */
export function findBadCharacters(text: string): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  let lineEnd = -1;
  for (const { index, 0: character } of text.matchAll(refused)) {
    if (index < lineEnd) continue;
    lineEnd = text.indexOf('\n', index);
    if (lineEnd === -1) lineEnd = text.length;
    found.push({ offset: index, finding: describe(character, null) });
  }
  return found;
}

/** The same text, as long as before, with every such character replaced by U+FFFD. */
export function replaceBadCharacters(text: string): string {
  return text.replace(refused, (character) => '\uFFFD'.repeat(character.length));
}

/** A stretch of a source that stands for one character: an entity, a YAML escape. */
interface WrittenForm {
  offset: number;
  written: string;
  character: string;
}

/**
 * What a parsed value holds that nobody sees in its source, because it is written as an entity or an escape; null where
 * there is nothing of the kind. Offsets are from the start of `source`.
 * @param source what the value was read from; characters that stand there themselves are `findBadCharacters`' to judge
 * @param formsIn the written forms in a source, as its language has them
 */
export function findWrittenCharacter(
  value: string,
  source: string,
  formsIn: (source: string) => Iterable<WrittenForm>,
): PlacedFinding | null {
  if (value.search(escaped) === -1) return null;
  const inSource = countFound(source);
  for (const [character, times] of countFound(value)) {
    if (times <= (inSource.get(character) ?? 0)) continue;
    const forms = [...formsIn(source)];
    const form = forms.find((candidate) => candidate.character === character) ?? forms[0];
    return { offset: form?.offset ?? 0, finding: describe(character, form?.written ?? null) };
  }
  return null;
}

/** Whether a name holds anything that shows nothing, written out or not: two names may then look the same. */
export function hasUnseen(name: string): boolean {
  return name.search(escaped) !== -1;
}

function describe(character: string, written: string | null): Finding {
  const code = codePoint(character);
  if (direction.test(character)) return say.direction(code, written);
  if (hidden.test(character) || unseen.test(character)) return say.unseen(code, written);
  return /\p{M}/u.test(character) ? say.piled : say.control(code, written);
}

/** How often each such character stands in a text. */
function countFound(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(escaped)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Named references of HTML for what shows nothing (html.spec.whatwg.org/multipage/named-characters.html, a list that never changes). */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u00AD': 'shy',
    '\u200B': 'ZeroWidthSpace NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace',
    '\u200C': 'zwnj',
    '\u200D': 'zwj',
    '\u200E': 'lrm',
    '\u200F': 'rlm',
    '\u2060': 'NoBreak',
    '\u2061': 'af ApplyFunction',
    '\u2062': 'it InvisibleTimes',
    '\u2063': 'ic InvisibleComma',
  }).flatMap(([character, names]) => names.split(' ').map((name) => [name, character] as const)),
);

/**
 * The entities of a Markdown text for characters by number, and for those that show nothing; CommonMark reads numbers that are no character
 * as U+FFFD.
 */
export function* entitiesIn(source: string): Generator<WrittenForm> {
  for (const { 0: written, 1: hex, 2: decimal, 3: name = '', index } of source.matchAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,25}));/gi,
  )) {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    const character = code === null ? NAMED.get(name) : isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD';
    if (character !== undefined) yield { offset: index, written, character };
  }
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !/[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(code));
}

/** YAML 1.2.2, section 5.7; letters that stand for a visible character or a plain white space are left out. */
const LETTERS: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  r: '\r',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
};

/** The escapes of a double-quoted YAML scalar. */
export function* yamlEscapesIn(source: string): Generator<WrittenForm> {
  for (const { 0: written, 1: digits, index } of source.matchAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|[^])/gi)) {
    const hex = digits ?? /^\\[uU]([0-9a-f]+)$/i.exec(written)?.[1];
    const code = hex === undefined ? null : Number.parseInt(hex, 16);
    const character = code === null ? LETTERS[written.slice(1)] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character !== undefined) yield { offset: index, written, character };
  }
}
