import { isCount, isListOf, isObjectWith, isText, type Shape, type Shaped } from './json-shape.ts';

const isTail: Shape<[index: number, tail: string]> = (value): value is [number, string] =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isText(value[1]) && /^[0-9a-f]+$/.test(value[1]);
const isPacked = isObjectWith({
  prefix: (value): value is string => isText(value) && /^(?:[\w-]*_)?$/.test(value),
  count: isCount,
  /** Digits of a hash. */
  width: isCount,
  /** The first `width` digits of every hash, one after the other. */
  digits: (value): value is string => isText(value) && /^[\w+/]*={0,2}$/.test(value),
  /** The remaining digits of hashes that Pagefind made longer, because two files would have shared them. */
  tails: isListOf(isTail),
});

/**
 * Names of a bundle's files, which are a shared prefix and hexadecimal hashes of mostly one length. Hashes do not
 * compress, so their digits are kept in base 64.
 */
export type PackedNames = Shaped<typeof isPacked>;

/** Base 64 holds three bytes, six digits of a hash, in four characters. */
export const isPackedNames: Shape<PackedNames> = (value): value is PackedNames => {
  if (!isPacked(value)) return false;
  const { count, width, digits, tails } = value;
  return count * width <= (digits.length / 4) * 6 && (count === 0 || width > 0) && tails.every(([index]) => index < count);
};

/** @throws when a name is not a hash after the shared prefix: Pagefind has changed how it names files */
export function packNames(names: readonly string[]): PackedNames {
  const prefix = /^[^_]*_/.exec(names[0] ?? '')?.[0] ?? '';
  const hashes = names.map((name) => name.slice(prefix.length));
  const stranger = names.find((name, i) => !name.startsWith(prefix) || !/^[0-9a-f]+$/.test(hashes[i]!));
  if (stranger !== undefined) throw new Error(`Pagefind names a file "${stranger}", which is no hash`);

  const width = Math.min(...hashes.map(({ length }) => length), Infinity);
  const digits = hashes.map((hash) => hash.slice(0, width)).join('');
  const bytes = digits.padEnd(digits.length + (digits.length % 2), '0').match(/../g) ?? [];
  return {
    prefix,
    count: names.length,
    width: names.length > 0 ? width : 0,
    digits: btoa(bytes.map((byte) => String.fromCharCode(parseInt(byte, 16))).join('')),
    tails: hashes.flatMap((hash, i): [number, string][] => (hash.length > width ? [[i, hash.slice(width)]] : [])),
  };
}

export function unpackNames({ prefix, count, width, digits, tails }: PackedNames): string[] {
  const all = Array.from(atob(digits), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const names = Array.from({ length: count }, (_, i) => prefix + all.slice(i * width, (i + 1) * width));
  for (const [i, tail] of tails) names[i] += tail;
  return names;
}
