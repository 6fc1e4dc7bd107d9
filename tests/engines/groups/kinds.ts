import assert from 'node:assert/strict';
import { LAYOUTS } from '../../e2e/layouts.ts';
import type { Check } from '../group.ts';
import { partsLacking } from './page-facts.ts';

/** Kinds of pages that have what the others have. */
const KINDS = ['home', 'archive of news', 'article with everything', 'concluded session', 'quotation', 'search'] as const;

/** A check of each of some kinds of pages: it is opened, its parts are there, and so is what is checked. */
export function eachKind(check: Check): Record<string, Check> {
  return Object.fromEntries(
    KINDS.map((kind): [string, Check] => [
      kind,
      async (bench) => {
        await bench.tab.open(bench.site.origin + LAYOUTS[kind]);
        assert.deepEqual(await bench.tab.run(partsLacking), []);
        await check(bench);
      },
    ]),
  );
}
