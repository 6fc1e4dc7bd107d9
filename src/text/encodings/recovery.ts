import { isSyllable } from '../../vietnamese/syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeViqr } from './viqr.ts';
import { decodeVniWindows } from './vni-windows.ts';

/** What turns the pieces of one text into Vietnamese. */
interface Recovery {
  /** Name of the old encoding found, for the editor; null where the text is what it seems. */
  encoding: string | null;
  recover(piece: string): string;
}

/** A piece must read this much better, and so many words of the text with it, before it is taken for another encoding. */
const MARGIN = 0.3;
const FEWEST_WORDS = 4;
const NEVER_IN_UTF8 = 0xff;

/** Old fonts by the names that editors know. */
export const FONT_ENCODINGS = { tcvn3: 'TCVN3 (phông .VnTime)', vni: 'VNI (phông VNI-Times)' } as const;

/** Readings of text whose characters are really codes of an old encoding, shown as Windows-1252. */
const READINGS: readonly { encoding: string; decode(text: string): string }[] = [
  { encoding: FONT_ENCODINGS.tcvn3, decode: decodeTcvn3 },
  { encoding: FONT_ENCODINGS.vni, decode: decodeVniWindows },
  { encoding: 'UTF-8 bị đọc nhầm', decode: rereadUtf8 },
  { encoding: 'VIQR', decode: (text) => (/[aeouAEOU][\^(+][`'?~.]?|[aeiouy][`'~]/.test(text) ? decodeViqr(text) : text) },
];

/**
 * Judges a text that was decoded, but is Vietnamese in an old encoding behind its characters: TCVN3 and VNI fonts in
 * Word and web pages, VIQR mail. It is judged line by line, since a text may be only partly so.
 */
export function planRecovery(text: string): Recovery {
  const lines = text.split('\n').filter((line) => /[^\s\p{L}\p{N}]|[\u0080-\u00FF]/u.test(line));
  const gains = READINGS.map(({ encoding, decode }) => ({
    encoding,
    decode,
    words: lines.reduce((sum, line) => sum + wordsGained(line, decode), 0),
  }));
  const best = gains.reduce((a, b) => (b.words > a.words ? b : a));
  if (best.words < FEWEST_WORDS) return { encoding: null, recover: (piece) => piece };
  return {
    encoding: best.encoding,
    recover(piece) {
      const decoded = best.decode(piece);
      return decoded !== piece && likelihood(decoded) >= likelihood(piece) ? decoded : piece;
    },
  };
}

function wordsGained(line: string, decode: (text: string) => string): number {
  const decoded = decode(line);
  if (decoded === line) return 0;
  const gain = likelihood(decoded) - likelihood(line);
  return gain > MARGIN ? gain * scoreText(decoded).words : 0;
}

/** Windows-1252 as browsers have it (WHATWG Encoding), from the character to its byte. */
const BYTES = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((character, byte) => [
    character,
    byte,
  ]),
);

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(
    [...text],
    (character) => BYTES.get(character) ?? (character <= '\u00FF' ? character.charCodeAt(0) : NEVER_IN_UTF8),
  );
}

function rereadUtf8(text: string): string {
  if (!/[\u00C3-\u00C6\u00E1][\u0080-\u00BF\u0152-\u2122]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(asBytes(text));
  } catch {
    return text;
  }
}

const WORD = /[\p{L}\u0300-\u036F]+/gu;
/** Words read for a judgement; more would not change it. */
const MOST_WORDS = 3000;

/**
 * How Vietnamese a text looks, by its first few thousand words: the shares (0–1) of them that are valid syllables, and
 * that carry a Vietnamese mark besides. A text without words scores 0.
 */
export function scoreText(text: string): { syllables: number; marked: number; words: number } {
  let words = 0;
  let syllables = 0;
  let marked = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (++words > MOST_WORDS) break;
    if (!isSyllable(word)) continue;
    syllables += 1;
    if (/[^\p{ASCII}]/u.test(word)) marked += 1;
  }
  const counted = Math.min(words, MOST_WORDS);
  return { syllables: syllables / (counted || 1), marked: marked / (counted || 1), words: counted };
}

/** One number to compare readings of the same bytes by: a wrong table yields few syllables and fewer marked ones. */
export function likelihood(text: string): number {
  const { syllables, marked } = scoreText(text);
  return syllables + marked;
}
