import { likelihood, planRecovery, scoreText } from './recovery.ts';

/** Bytes read as text. */
interface DecodedText {
  text: string;
  /** Encoding the text was read in, by its name in WHATWG Encoding. */
  charset: string;
  isUnicode: boolean;
}

/** Why bytes are no text: they are not characters at all, or in no encoding that is known here. */
type Unreadable = 'binary' | 'unknown';

/** A long text is judged by its beginning. */
const SAMPLE = 200_000;
const HEAD = 4000;
const CONTROLS = /[\0-\x08\x0E-\x1A]/;
/** Below this share of syllables, no reading of 8-bit bytes is Vietnamese. */
const LEAST_SYLLABLES = 0.55;

/**
 * Text out of bytes in UTF-8 or UTF-16, with or without a byte order mark, or in windows-1258; other 8-bit bytes are
 * shown as Windows-1252, behind which `planRecovery` finds TCVN3 and VNI.
 * @param declared charset the file names itself, tried where the bytes are no Unicode
 */
export function readEncoded(bytes: Uint8Array, declared?: string): DecodedText | Unreadable {
  const unicode = readUnicode(bytes);
  if (unicode ? CONTROLS.test(unicode.text.slice(0, HEAD)) : bytes.subarray(0, HEAD).includes(0)) return 'binary';
  if (unicode) return unicode;
  const readings = ['windows-1258', declared, 'windows-1252'].flatMap((charset) => {
    const text = charset && decode(bytes, charset);
    if (!text) return [];
    const sample = readEntities(text.slice(0, SAMPLE).replace(/<[^<>]*>/g, ' '));
    return [{ text, charset, seen: sample.split('\n').map(planRecovery(sample).recover).join('\n') }];
  });
  const { text, charset, seen } = readings.reduce((a, b) => (likelihood(b.seen) > likelihood(a.seen) ? b : a));
  return scoreText(seen).syllables < LEAST_SYLLABLES ? 'unknown' : { text, charset, isUnicode: false };
}

/** The encoding of a reading by the name an editor knows. */
export function nameEncoding({ text, charset, isUnicode }: DecodedText): string {
  return isUnicode ? charset.slice(0, 'utf-16'.length).toUpperCase() : (planRecovery(text.slice(0, SAMPLE)).encoding ?? charset);
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}

/** Null when the bytes are neither UTF-8 nor UTF-16. */
function readUnicode(bytes: Uint8Array): DecodedText | null {
  const wide = wideByMark(bytes) ?? guessWide(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), charset: wide, isUnicode: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8', isUnicode: true };
  } catch {
    return null;
  }
}

type Wide = 'utf-16le' | 'utf-16be';

function wideByMark([first, second]: Uint8Array): Wide | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: ASCII letters and spaces make most second bytes zero. */
function guessWide(bytes: Uint8Array): Wide | null {
  const length = Math.min(bytes.length, HEAD) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const seldom = length / 6;
  if (odd > seldom && odd > even * 4) return 'utf-16le';
  return even > seldom && even > odd * 4 ? 'utf-16be' : null;
}

/** Letters that a page writes by their numbers, as it must where its encoding lacks them: `&#7843;`, `&#x1EA3;`, `&ocirc;`. */
function readEntities(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{2,5})|(\d{2,6}));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&([a-z])(acute|grave|circ|tilde);/gi, (_, letter: string, mark: string) => letter + MARKS_NAMED[mark.toLowerCase()])
    .normalize('NFC');
}

const MARKS_NAMED: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303' };
