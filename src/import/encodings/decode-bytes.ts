import iconv from 'iconv-lite';
import { failures } from '../failure-messages.ts';
import { ImportFailure } from '../failure.ts';
import { planRecovery } from './recovery.ts';
import { likelihood, scoreText } from './score.ts';

export interface Decoded {
  text: string;
  /** Name of the old encoding of the bytes; null for Unicode. */
  encoding: string | null;
}

/** A long text is judged by its beginning. */
const SAMPLE = 200_000;
/** Below this share of syllables, no reading of 8-bit bytes is Vietnamese. */
const LEAST_SYLLABLES = 0.55;

/**
 * Text out of bytes in UTF-8 or UTF-16, with or without a byte order mark, or in windows-1258; other 8-bit bytes are
 * shown as Windows-1252, behind which `planRecovery` finds TCVN3 and VNI.
 * @param declared charset the file names itself, tried where the bytes are no Unicode
 * @throws ImportFailure when no reading is text
 */
export function decodeBytes(bytes: Buffer, name: string, declared?: string): Decoded {
  const unicode = readUnicode(bytes);
  if (unicode !== null) {
    if (/[\0-\x08\x0E-\x1A]/.test(unicode.slice(0, 4000))) throw new ImportFailure(failures.binary(name));
    return { text: unicode, encoding: null };
  }
  if (bytes.subarray(0, 4000).includes(0)) throw new ImportFailure(failures.binary(name));
  const charsets = ['windows-1258', ...(declared && iconv.encodingExists(declared) ? [declared] : []), 'windows-1252'];
  const readings = charsets.map((encoding) => {
    const text = iconv.decode(bytes, encoding).normalize('NFC');
    const sample = text.slice(0, SAMPLE).replace(/<[^>]*>/g, ' ');
    const { recover } = planRecovery(sample);
    return { text, encoding, seen: sample.split('\n').map(recover).join('\n') };
  });
  const best = readings.reduce((a, b) => (likelihood(b.seen) > likelihood(a.seen) ? b : a));
  if (scoreText(best.seen).syllables < LEAST_SYLLABLES) throw new ImportFailure(failures.unreadableEncoding(name));
  return { text: best.text, encoding: best.encoding };
}

/** Text of bytes in UTF-8 or UTF-16; null when they are neither. */
function readUnicode(bytes: Buffer): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  const wide = guessWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: ASCII letters and spaces make most second bytes zero. */
function guessWide(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4000) & ~1;
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
