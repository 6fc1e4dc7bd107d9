import type { WrittenForm } from './characters.ts';

/** Named references of HTML for what shows nothing (html.spec.whatwg.org/multipage/named-characters.html, a list that never changes). */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['shy', '\u00AD'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['NoBreak', '\u2060'],
  ['af', '\u2061'],
  ['ApplyFunction', '\u2061'],
  ['it', '\u2062'],
  ['InvisibleTimes', '\u2062'],
  ['ic', '\u2063'],
  ['InvisibleComma', '\u2063'],
  ...['ZeroWidthSpace', 'NegativeVeryThinSpace', 'NegativeThinSpace', 'NegativeMediumSpace', 'NegativeThickSpace'].map(
    (name) => [name, '\u200B'] as const,
  ),
]);

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
  return (
    code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && !/\p{Noncharacter_Code_Point}/u.test(String.fromCodePoint(code))
  );
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
