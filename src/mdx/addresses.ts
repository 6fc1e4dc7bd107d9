import { webAddressFault } from '../schemas/web-address.ts';
import { addressMessages as say } from './messages.ts';
import type { Finding } from '../problems/problem.ts';

const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['colon', ':'],
  ['tab', '\t'],
  ['newline', '\n'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['lpar', '('],
  ['rpar', ')'],
  ['nbsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
]);

// Characters a browser drops or a reader cannot see: none belongs in an address.
const unseen = /[\p{Cc}\p{Cf}\p{Z}\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/gu;

/**
 * What is wrong with an address an editor wrote, or null. Allowed: http, https,
 * mailto, tel, paths of this site, paths beside the text and `#fragments`.
 *
 * The address is judged in its plainest form (entities, percent-encoding and
 * full-width letters undone, unseen characters removed), because a browser or a
 * later tool may undo them too.
 */
export function checkAddress(address: string): Finding | null {
  const plain = plainest(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain)?.[1];
  if (scheme !== undefined && !allowedSchemes.has(scheme)) return say.scheme(scheme);
  if (/^[\\/]{2}/.test(plain)) return say.protocolRelative(address);
  if (address.trim() === '') return say.empty;
  if (address.search(unseen) !== -1) return say.unseen;
  if (isWebAddress(address)) {
    const fault = webAddressFault(address);
    return fault === null ? null : say.malformed(address, fault);
  }
  // A browser reads `\` as `/`; a mail program reads %0D%0A as a new header.
  if (/\\|%[01][0-9a-f]|%7f/i.test(address)) return say.malformed(address);
  if (/^tel:/i.test(address) && !/^tel:\+?[\d().-]+$/i.test(address)) return say.malformed(address);
  if (/^mailto:/i.test(address) && !/^mailto:[^\s@,;?&]+@[^\s@,;?&]+(?:\?subject=[^&?#]*)?$/i.test(address)) return say.malformed(address);
  return null;
}

/** Whether a link leads to another site. */
export function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address);
}

/** The id that a `#part` names, as a browser reads it. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** An address as an `href` value: Vietnamese letters and marks outside RFC 3986 percent-encoded. */
export function encodeAddress(address: string): string {
  return address.toWellFormed().replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/**
 * What is wrong with the file named by a figure, as one Vietnamese sentence, or
 * null. A figure is a picture beside the text or in a folder below it.
 * SVG is left out: it is a document that can carry script.
 */
export function checkFigureSource(source: string): string | null {
  const plain = plainest(source);
  if (/^[a-z][a-z0-9+.-]*:/.test(plain) || /^[\\/]{2}/.test(plain)) return say.figureElsewhere;
  if (plain.startsWith('/')) return say.figureRooted;
  if (plain.split(/[\\/]/).includes('..')) return say.figureAbove;
  if (!/^\.\/[\w][\w.-]*(?:\/[\w][\w.-]*)*$/.test(source)) return say.figureShape;
  if (!isPictureFile(source)) return say.figureKind;
  return null;
}

/** Whether a file is, by its ending, a picture that a page can show. */
export function isPictureFile(file: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif)$/i.test(file);
}

function plainest(address: string): string {
  let plain = address;
  for (let round = 0; round < 4; round++) {
    const before = plain;
    plain = decodePercent(decodeEntities(plain)).normalize('NFKC').replace(unseen, '').toLowerCase();
    if (plain === before) break;
  }
  return plain;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities.get(name.toLowerCase()) ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function decodePercent(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
