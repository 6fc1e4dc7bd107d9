import { decodeTcvn3 } from '../../../text/encodings/tcvn3.ts';
import { decodeVniWindows } from '../../../text/encodings/vni-windows.ts';
import { FONT_ENCODINGS, likelihood } from '../../../text/encodings/recovery.ts';
import { isSyllable } from '../../../vietnamese/syllable.ts';
import type { PdfPiece } from '../pdf-lines.ts';
import type { Glyph } from './glyphs.ts';
import { listRepeated } from './repeated.ts';
import { markSpaced } from './spaces.ts';

/** Accents that are drawn by themselves over a letter, and the marks of Unicode that join it. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u00B4', '\u0301'],
  ['`', '\u0300'],
  ['\u02C6', '\u0302'],
  ['^', '\u0302'],
  ['\u02DC', '\u0303'],
  ['~', '\u0303'],
  ['\u02D8', '\u0306'],
]);
/** Codes of Symbol and Wingdings that stand before the items of a list. */
const SYMBOL = /^[\uF020-\uF0FF]$/;
const DASHES = '\uF02D\uF0BE';

/** WinAnsi and many tables of fonts name this code a hyphen (ISO 32000-2, D.2); in TCVN3 it is `ư`. */
const SOFT_HYPHEN = 0xad;

/** Marks of old fonts in their names. */
const OLD_FONTS: readonly { pattern: RegExp; encoding: string; decode(text: string): string }[] = [
  { pattern: /^\.?Vn(?!i)/i, encoding: FONT_ENCODINGS.tcvn3, decode: decodeTcvn3 },
  { pattern: /^VNI/i, encoding: FONT_ENCODINGS.vni, decode: decodeVniWindows },
];

/** Glyphs that follow each other without a gap, as one piece each; what is not drawn, or drawn twice, is none. */
export function runsOfGlyphs(glyphs: readonly Glyph[]): { pieces: PdfPiece[]; turned: string[]; repeated: string[]; encodings: string[] } {
  const pieces: PdfPiece[] = [];
  const turned: string[] = [];
  const repeated: string[] = [];
  const twice = listRepeated(glyphs);
  let last: { piece: PdfPiece; glyph: Glyph } | null = null;
  let isSpaced = false;
  for (const glyph of glyphs) {
    const text = letterOf(glyph);
    if (glyph.quarters !== 0) {
      turned.push(text);
      continue;
    }
    if (text.trim() === '') {
      isSpaced = true;
      continue;
    }
    if (twice.has(glyph)) {
      repeated.push(text);
      continue;
    }
    const before: PdfPiece | null = last?.piece ?? null;
    const accent = ACCENTS.get(text);
    if (before && (/^\p{M}+$/u.test(text) || (accent && isOver(glyph, before))) && Math.abs(before.y - glyph.y) < before.fontSize) {
      before.str = `${before.str}${accent ?? text}`.normalize('NFC');
      continue;
    }
    const isOn: boolean =
      before !== null &&
      !isSpaced &&
      last!.glyph.font === glyph.font &&
      Math.abs(before.fontSize - glyph.size) < 0.1 &&
      Math.abs(before.y - glyph.y) < 0.1 &&
      Math.abs(glyph.x - before.x - before.width) < glyph.size * 0.08;
    if (isOn) {
      before!.str += text;
      before!.width = glyph.x + glyph.width - before!.x;
    } else {
      const { x, y, width, size, font, isHidden } = glyph;
      const isBold = /bold|black|heavy|demi|-bd/i.test(font);
      last = { glyph, piece: { str: text, x, y, width, fontSize: size, isBold, isSpaced, isHidden, font } };
      pieces.push(last.piece);
    }
    last!.glyph = glyph;
    isSpaced = false;
  }
  markSpaced(pieces, glyphs);
  return { pieces, turned, repeated, encodings: decodeOldFonts(pieces) };
}

function letterOf({ text, font, code }: Glyph): string {
  if (SYMBOL.test(text)) return DASHES.includes(text) ? '-' : '•';
  if (/^[\uFB00-\uFB06]$/.test(text)) return text.normalize('NFKC');
  if (text === '-' && code === SOFT_HYPHEN && OLD_FONTS[0]!.pattern.test(font)) return String.fromCharCode(SOFT_HYPHEN);
  return /wingdings|symbol/i.test(font) && /^[§·vØüqoà]$/.test(text) ? '•' : text;
}

function isOver(glyph: Glyph, piece: PdfPiece): boolean {
  return glyph.x + glyph.width / 2 < piece.x + piece.width && /[aeiouyAEIOUY\p{M}ăâêôơưĂÂÊÔƠƯ]$/u.test(piece.str);
}

/** Text of fonts that are known by their names to have codes of their own becomes Unicode, in place. */
function decodeOldFonts(pieces: readonly PdfPiece[]): string[] {
  const found: string[] = [];
  for (const { pattern, encoding, decode } of OLD_FONTS) {
    const own = pieces.filter(({ font = '' }) => pattern.test(font));
    const text = own.map(({ str }) => str).join(' ');
    if (own.length === 0 || likelihood(decode(text)) < likelihood(text)) continue;
    for (const piece of own) {
      const letters = encoding === FONT_ENCODINGS.tcvn3 ? mendHyphens(decode(piece.str)) : decode(piece.str);
      piece.str = /H$|H[-,]/.test(piece.font ?? '') ? letters.toUpperCase() : letters;
    }
    if (decode(text) !== text) found.push(encoding);
  }
  return found;
}

/** `m-ơi`, `t-`: hyphens that make a syllable as the letter `ư`, of parts that are none without it. */
function mendHyphens(text: string): string {
  return text.replace(/(?<![\p{L}-])(\p{L}{1,4})-(\p{L}{0,4})(?![\p{L}-])/gu, (seen, before: string, behind: string) => {
    const isWhole = isSyllable(`${before}ư${behind}`) && !(isSyllable(before) && isSyllable(behind));
    return isWhole ? `${before}ư${behind}` : seen;
  });
}
