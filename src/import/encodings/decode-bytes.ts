import iconv from 'iconv-lite';
import { ImportFailure } from '../failure.ts';
import { failures } from '../failure-messages.ts';
import { likelihood, scoreText } from './score.ts';
import { recoverText, type Recovered } from './legacy-text.ts';

/** Bytes of one text longer than this are judged by their beginning. */
const SAMPLE_BYTES = 200_000;
/** Below this share of syllables, no reading of 8-bit bytes is Vietnamese. */
const LEAST_SYLLABLES = 0.55;

/**
 * Text out of bytes in any encoding Vietnamese was typed in: UTF-8 and UTF-16 with or without a byte order mark,
 * windows-1258, TCVN3, VNI-Windows, VIQR. The encoding is judged by the share of valid syllables it yields.
 * @param declared charset the file names itself, tried first where the bytes are no UTF-8
 * @throws ImportFailure when no reading is text
 */
export function decodeBytes(bytes: Buffer, name: string, declared?: string): Recovered {
  const unicode = readUnicode(bytes);
  if (unicode !== null) {
    if (/[\0\x01-\x08\x0E-\x1A]/.test(unicode.slice(0, 4000))) throw new ImportFailure(failures.binary(name));
    return recoverText(unicode);
  }
  const western = iconv.decode(bytes, 'windows-1252');
  const candidates: Recovered[] = [
    { text: iconv.decode(bytes, 'windows-1258').normalize('NFC'), encoding: 'windows-1258' },
    { ...recoverText(western) },
  ];
  if (declared && iconv.encodingExists(declared)) candidates.unshift({ text: iconv.decode(bytes, declared).normalize('NFC'), encoding: declared });
  const best = candidates.reduce((a, b) => (likelihood(sample(b.text)) > likelihood(sample(a.text)) ? b : a));
  if (scoreText(sample(best.text)).syllables < LEAST_SYLLABLES) throw new ImportFailure(failures.unreadableEncoding(name));
  return { text: best.text, encoding: best.encoding ?? 'windows-1252' };
}

function sample(text: string): string {
  return text.slice(0, SAMPLE_BYTES).replace(/<[^>]*>/g, ' ');
}

/** Text of bytes in UTF-8 or UTF-16; null when they are neither. */
function readUnicode(bytes: Buffer): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  const wide = zeroBytes(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: ASCII letters and spaces make most second bytes zero. */
function zeroBytes(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
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
