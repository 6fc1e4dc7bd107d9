import { isCollection, isMap, isScalar } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';

type Path = readonly (string | number)[];

/** Finds the offset of a field by its path, or of the nearest field above it. Each map is indexed once, when first asked. */
export function createFinder(document: Document.Parsed): (path: Path, at: 'key' | 'value') => number {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, step: string | number): Pair | undefined => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const));
    known.set(map, pairs);
    return pairs.get(String(step));
  };
  return (path, at) => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const [index, step] of path.entries()) {
      if (!isCollection(node)) break;
      const isLast = index === path.length - 1;
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      const key = isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
      const value: unknown = isMap(node) ? pair?.value : node.get(step, true);
      if (key === null && !isNodeWithRange(value)) break;
      const wantsKey = key !== null && ((isLast && at === 'key') || !isNodeWithRange(value) || isEmpty(value));
      offset = wantsKey ? key : ((value as Node).range?.[0] ?? offset);
      node = value;
    }
    return offset;
  };
}

function isNodeWithRange(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}
