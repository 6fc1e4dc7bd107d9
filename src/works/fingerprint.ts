import { comparedText, paragraphsOf, type ComparedText } from './compared-text.ts';
import { HASH_BITS, SEQUENCE_WORDS } from './sequences.ts';

/** How words are compared and hashed; another way of either is another number. */
const FINGERPRINT_FORMAT = 1;
/** What a file of a fingerprint is called beside the facts of its work: `ID.fingerprint.json`. */
export const FINGERPRINT_ENDING = '.fingerprint.json';

/** A fingerprint as its file has it. */
export interface FingerprintFile {
  format: typeof FINGERPRINT_FORMAT;
  /** SHA-256 of the text it was made of, in hexadecimal. */
  madeFrom: string;
  /** Words of the whole text. */
  words: number;
  /** Words of each paragraph. */
  paragraphs: number[];
  /** The hashes of all sequences of three words in order, three bytes each, highest first, in base64. */
  sequences: string;
}

const HASH_BYTES = HASH_BITS / 8;

/** @param digest SHA-256 of the text's bytes, in hexadecimal */
export function makeFingerprint(text: string, digest: string): FingerprintFile {
  const { sequences, paragraphs, words } = comparedText(paragraphsOf(text));
  const bytes = new Uint8Array(sequences.length * HASH_BYTES);
  sequences.forEach((hash, index) => bytes.set([hash >> 16, hash >> 8, hash], index * HASH_BYTES));
  return { format: FINGERPRINT_FORMAT, madeFrom: digest, words: words.length, paragraphs: [...paragraphs], sequences: toBase64(bytes) };
}

/** The file's text: one line for each paragraph would be long and says nothing, so that all counts stand in one. */
export function writeFingerprint({ paragraphs, ...rest }: FingerprintFile): string {
  const { sequences, ...facts } = rest;
  const lines = Object.entries(facts).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return ['{', ...lines, `  "paragraphs": ${JSON.stringify(paragraphs)},`, `  "sequences": ${JSON.stringify(sequences)}`, '}', ''].join(
    '\n',
  );
}

/** What the text of a fingerprint's file holds; null where `readFingerprint` has it so, too. */
export function parseFingerprint(source: string): FingerprintFile | null {
  try {
    const file: unknown = JSON.parse(source);
    return readFingerprint(file) && (file as FingerprintFile);
  } catch {
    return null;
  }
}

/**
 * Makes a fingerprint ready to compare with, whoever wrote it.
 * @param file as parsed
 * @returns null where it is none, is of another format, or does not agree with itself
 */
export function readFingerprint(file: unknown): ComparedText | null {
  if (!isFingerprint(file)) return null;
  const bytes = fromBase64(file.sequences);
  const total = file.paragraphs.reduce((sum, count) => sum + count, 0);
  const count = Math.max(0, file.words - SEQUENCE_WORDS + 1);
  if (!bytes || total !== file.words || bytes.length !== count * HASH_BYTES) return null;
  const sequences = Uint32Array.from({ length: count }, (_, index) => {
    const at = index * HASH_BYTES;
    return (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
  });
  return { sequences, paragraphs: file.paragraphs };
}

function isFingerprint(value: unknown): value is FingerprintFile {
  const { format, madeFrom, words, paragraphs, sequences } = (value ?? {}) as Partial<Record<keyof FingerprintFile, unknown>>;
  return (
    format === FINGERPRINT_FORMAT &&
    typeof madeFrom === 'string' &&
    /^[0-9a-f]{64}$/.test(madeFrom) &&
    isCount(words) &&
    Array.isArray(paragraphs) &&
    paragraphs.every(isCount) &&
    typeof sequences === 'string'
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
