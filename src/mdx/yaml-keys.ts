import { isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';
import { normalise } from '../vietnamese/normalise.ts';
import { hasUnseen } from './characters.ts';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import type { PlacedFinding } from '../problems/problem.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * The faults of one map's keys, in linear time: each must be a name in plain sight and stand there once, however it is
 * quoted, escaped or composed.
 */
export function* checkKeys(pairs: readonly Pair<Node | null>[], text: string): Generator<PlacedFinding> {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    const offset = key?.range?.[0] ?? 0;
    if (!isScalar(key)) {
      yield { offset, finding: say.key('') };
      continue;
    }
    const written = text.slice(offset, key.range?.[1]);
    const name = String(key.value);
    const form = normalise(name).trim();
    if (typeof key.value !== 'string') yield { offset, finding: say.keyNotText(written) };
    else if (forbidden.has(form)) yield { offset, finding: say.key(name) };
    else if (hasUnseen(name)) yield { offset, finding: say.keyUnseen(name) };
    else if (/\?[ \t]*$/.test(text.slice(Math.max(0, offset - 100), offset))) yield { offset, finding: say.explicitKey() };
    if (seen.has(form)) yield { offset, finding: say.duplicate(written) };
    seen.add(form);
  }
}
