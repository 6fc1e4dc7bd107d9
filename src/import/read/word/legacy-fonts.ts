import { decodeTcvn3 } from '../../../text/encodings/tcvn3.ts';
import { decodeVniWindows } from '../../../text/encodings/vni-windows.ts';
import { FONT_ENCODINGS, planRecovery } from '../../../text/encodings/recovery.ts';

/** Fonts of TCVN3 are called `.VnTime`, those of VNI `VNI-Times`. */
const TCVN3 = /^\.Vn/i;
const VNI = /^VNI[- ]/i;
/** `.VnTimeH`, `.VnArialH`: letters that look like capitals, whatever is typed. */
const CAPITALS = /^\.Vn.*H$/;
const UNICODE = /[\u0102-\u01B0\u1EA0-\u1EF9]/;

/** Text set in fonts of before Unicode, which say themselves how it is read. */
export class LegacyFonts {
  readonly #encoding: string | null;
  readonly #recover: (piece: string) => string;

  /** @param text all text of a file that is set in such fonts: whether it is of their encoding, or was typed anew in Unicode */
  constructor(text: string) {
    const { encoding, recover } = planRecovery(text);
    const isOfFont = encoding === FONT_ENCODINGS.tcvn3 || encoding === FONT_ENCODINGS.vni;
    this.#encoding = isOfFont ? encoding : null;
    this.#recover = isOfFont ? recover : (piece) => piece;
  }

  static isLegacy(font: string): boolean {
    return TCVN3.test(font) || VNI.test(font);
  }

  /** The encoding that was found, for the editor. */
  get encoding(): string | null {
    return this.#encoding;
  }

  decode(text: string, font: string): string {
    if (UNICODE.test(text)) return text;
    const decoded =
      this.#encoding === FONT_ENCODINGS.tcvn3 && TCVN3.test(font)
        ? decodeTcvn3(text)
        : this.#encoding === FONT_ENCODINGS.vni && VNI.test(font)
          ? decodeVniWindows(text)
          : text;
    return CAPITALS.test(font) ? decoded.toUpperCase() : decoded;
  }

  /** A line whose fonts are not known, as it reads best. @param pieces it is written in, which are one where they had to be read anew */
  decodeLine(pieces: string[]): string[] {
    const line = pieces.join('');
    const decoded = this.#recover(line);
    return decoded === line ? pieces : [decoded];
  }
}
