import { isCollection, isMap, isScalar, type Document, type Node } from 'yaml';
import type { Place } from '../problems/line-index.ts';
import type { FieldPath } from '../schemas/walk.ts';

type Spot = readonly [line: number, column: number];

/** Where a field stands: its value, null where only its name says where; its name; the fields or items in it. Data alone, to be kept. */
export type FieldPlaces = readonly [
  value: Spot | null,
  key: Spot | null,
  within?: Readonly<Record<string, FieldPlaces>> | readonly FieldPlaces[],
];

/** Where all fields of a document stand. @param document neither deep nor full: see `findOverfull` */
export function placesIn(document: Document.Parsed, placeOf: (offset: number) => Place): FieldPlaces {
  const spotAt = (offset: number): Spot => {
    const { line, column } = placeOf(offset);
    return [line, column];
  };
  const within = (node: unknown): FieldPlaces[2] => {
    if (!isCollection(node)) return undefined;
    if (!isMap(node)) return node.items.map((item) => placed(item, null) ?? [null, null]);
    return Object.fromEntries(
      node.items.flatMap(({ key, value }) => {
        const found = placed(value, isScalar(key) ? (key.range?.[0] ?? null) : null);
        return found ? [[isScalar(key) ? String(key.value) : '', found]] : [];
      }),
    );
  };
  /** Null where nobody knows where it stands. */
  const placed = (node: unknown, key: number | null): FieldPlaces | null => {
    const hasRange = isNodeWithRange(node);
    if (!hasRange && key === null) return null;
    const value = hasRange && (key === null || !isEmpty(node)) ? spotAt(node.range![0]) : null;
    return withInside(value, key === null ? null : spotAt(key), within(node));
  };
  const { contents } = document;
  return withInside(spotAt(contents?.range?.[0] ?? 0), null, within(contents));
}

function withInside(value: Spot | null, key: Spot | null, inside: FieldPlaces[2]): FieldPlaces {
  return inside ? [value, key, inside] : [value, key];
}

/** The place of a field, or of the nearest field above it. */
export function placeIn(places: FieldPlaces, path: FieldPath, at: 'key' | 'value'): Place {
  let [spot, , inside] = places;
  for (const [index, step] of path.entries()) {
    const next: FieldPlaces | undefined = Array.isArray(inside)
      ? (inside as readonly FieldPlaces[])[Number(step)]
      : inside && Object.hasOwn(inside, String(step))
        ? (inside as Readonly<Record<string, FieldPlaces>>)[String(step)]
        : undefined;
    if (!next || (!next[0] && !next[1])) break;
    const [value, key] = next;
    const wantsKey = key !== null && (value === null || (at === 'key' && index === path.length - 1));
    spot = wantsKey ? key : value;
    inside = next[2];
  }
  const [line, column] = spot ?? [1, 1];
  return { line, column };
}

function isNodeWithRange(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}
