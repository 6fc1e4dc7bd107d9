import { SearchError } from './errors.ts';

/*
 * What comes over the network is looked at before it is used: a server that answers 404 with a page, a proxy that cuts a
 * file off or a file of an older build must end in a message, not in a half-working search.
 */

/** Says whether a value read from JSON is of a shape. */
export type Shape<T> = (value: unknown) => value is T;

/** What a shape lets through. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/**
 * JSON of a known shape.
 * @throws {SearchError} `corrupt`
 */
export function readJson<T>(bytes: Uint8Array, path: string, shape: Shape<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new SearchError('corrupt', `${path} is not JSON`, { cause });
  }
  if (!shape(value)) throw new SearchError('corrupt', `${path} does not hold what its name says`);
  return value;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isListOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

/** An object with any names and values of one shape. */
export function isRecordOf<T>(item: Shape<T>): Shape<Record<string, T>> {
  return (value): value is Record<string, T> => isObject(value) && Object.values(value).every(item);
}

/** An object that holds at least these. */
export function isObjectWith<S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<{ [Name in keyof S]: Shaped<S[Name]> }> {
  const entries = Object.entries(shapes);
  return (value): value is { [Name in keyof S]: Shaped<S[Name]> } =>
    isObject(value) && entries.every(([name, shape]) => shape(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
