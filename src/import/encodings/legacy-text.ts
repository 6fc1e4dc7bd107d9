import iconv from 'iconv-lite';
import { likelihood, scoreText } from './score.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeViqr } from './viqr.ts';
import { decodeVniWindows } from './vni-windows.ts';

export interface Recovered {
  text: string;
  /** Vietnamese name of the old encoding; null where the text was left as it was. */
  encoding: string | null;
}

/** A reading must beat the text as it stands by this much before it replaces it. */
const MARGIN = 0.3;

/** Readings of text whose characters are really the bytes of an old encoding, shown as Windows-1252. */
const READINGS: readonly { encoding: string; decode(text: string): string }[] = [
  { encoding: 'TCVN3 (phông .Vn…)', decode: decodeTcvn3 },
  { encoding: 'VNI-Windows', decode: decodeVniWindows },
  { encoding: 'UTF-8 bị đọc nhầm', decode: rereadUtf8 },
  { encoding: 'VIQR', decode: (text) => (/[aeouAEOU][\^(+][`'?~.]?|[aeiouy][`'~]/.test(text) ? decodeViqr(text) : text) },
];

/** Browsers show the five codes Windows-1252 leaves free as they are (WHATWG Encoding); iconv-lite does not know them. */
function asBytes(text: string): Buffer {
  return Buffer.concat([...text].map((character) => (character <= '\u00FF' ? Buffer.from(character, 'latin1') : iconv.encode(character, 'windows-1252'))));
}

function rereadUtf8(text: string): string {
  if (!/[\u00C3-\u00C6\u00E1][\u0080-\u00BF\u0152-\u2122]/.test(text)) return text;
  const bytes = asBytes(text);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/**
 * Reads text that was decoded, but is Vietnamese in an old encoding behind its characters: TCVN3 and VNI fonts
 * in Word and web pages, VIQR mail. Text that is Vietnamese as it stands is returned as it is.
 */
export function recoverText(text: string): Recovered {
  const { words } = scoreText(text);
  if (words === 0) return { text, encoding: null };
  const asItStands = likelihood(text);
  let best: Recovered = { text, encoding: null };
  let bestScore = asItStands + MARGIN;
  for (const { encoding, decode } of READINGS) {
    const decoded = decode(text);
    const score = decoded === text ? 0 : likelihood(decoded);
    if (score > bestScore) [best, bestScore] = [{ text: decoded, encoding }, score];
  }
  return best;
}
