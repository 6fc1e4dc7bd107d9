import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { emptySession } from './own-session.ts';
import { readSession, writeSession, type ReadSession } from './own-text.ts';
import type { OwnSession } from './own-session.ts';

/** Grows when links are written that older pages cannot read. */
const VERSION = 1;

/** Bytes of text that are read out of a link: a session of sixty items with long notes has a tenth. */
const MOST_BYTES = 100_000;

/** Bytes that are unpacked at once. */
const PIECE = 24;

/** A session for the part of an address after `#`: `1.CHECK.TEXT`, the text packed and in letters that chats leave alone. */
export function sessionLink(session: OwnSession): string {
  const text = writeSession(session);
  return `${VERSION}.${checksum(text)}.${toLetters(deflateSync(strToU8(text), { level: 9 }))}`;
}

export interface OpenedLink extends ReadSession {
  /** The link was made by a later version of the library. */
  isNewer: boolean;
}

/** What is wrong with a link; null for a whole one. */
export function flawOf({ isNewer, isDamaged }: OpenedLink): 'newer' | 'damaged' | null {
  return isNewer ? 'newer' : isDamaged ? 'damaged' : null;
}

/** Opens what can be opened of a link; null for a text that is no link of a session at all. */
export function openSessionLink(link: string): OpenedLink | null {
  const [, version, check, letters] = /^(\d{1,4})\.([a-z0-9]+)\.([A-Za-z0-9_-]*)/.exec(link) ?? [];
  if (version === undefined || letters === undefined) return null;
  const text = unpack(letters);
  const isNewer = Number(version) > VERSION;
  if (text === '') return { session: emptySession(), lost: [], isDamaged: true, isNewer };
  const read = readSession(text);
  return { ...read, isDamaged: read.isDamaged || checksum(text) !== check, isNewer };
}

/** What can be unpacked before something is wrong. */
function unpack(letters: string): string {
  const packed = fromLetters(letters);
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    const kept = chunk.subarray(0, MOST_BYTES - length);
    bytes.set(kept, length);
    length += kept.length;
  });
  try {
    // In pieces: what a piece gives is there before the next one fails.
    for (let at = 0; at < packed.length; at += PIECE) inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    // What came before is kept.
  }
  return strFromU8(bytes.subarray(0, length));
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromLetters(letters: string): Uint8Array {
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  const binary = atob(whole.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** FNV-1a, 32 bits: tells a letter that a chat changed or lost. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of strToU8(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
