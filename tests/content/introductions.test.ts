import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isDoubtful } from '../../src/schemas/quote.ts';
import { entriesOf } from './real-library.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const held = entriesOf('quotes').filter(({ data }) => !isDoubtful(data.verification)).map(({ data }) => plain(data.text));

/** What stands between quotation marks that another pair may stand in. */
function quotedFrom(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '“') depth++;
    if (text[at] === '”' && --depth === 0) return text.slice(start + 1, at);
  }
  return text.slice(start + 1);
}

/** Passages that are read aloud as words of Hồ Chí Minh. */
function spokenQuotations(introduction: string): string[] {
  const text = plain(introduction);
  return [...text.matchAll(/\b(?:Bác|Người)\b[^.:“”]*: “/gu)].map(({ index, 0: lead }) => quotedFrom(text, index + lead.length - 1));
}

describe('an introduction that is read aloud', () => {
  for (const { id, data } of entriesOf('materials')) {
    it(`${id}: quotes only words that the library holds in good standing`, () => {
      const spoken = spokenQuotations(data.introduction ?? '');
      assert.ok(spoken.length >= 2, `${spoken.length} quotations`);
      const unheld = spoken.filter((words) => !held.some((text) => text.includes(words.replace(/[.…,;]+$/, ''))));
      assert.deepEqual(unheld, []);
    });
  }
});
