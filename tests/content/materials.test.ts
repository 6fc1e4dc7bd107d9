import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entriesOf } from './real-library.ts';

const materials = entriesOf('materials');
const quotes = new Map(entriesOf('quotes').map((quote) => [quote.id, quote]));

describe('study materials', () => {
  for (const { id, data, body } of materials) {
    const called = (body?.references ?? []).filter(({ collection, from }) => collection === 'quotes' && from === 'component').map((reference) => reference.id);
    const read = data.plans.flatMap(({ steps }) => steps.flatMap((step) => step.quotes));

    it(`${id}: is as long as a cell can use, in sections, with quotations of the collection`, () => {
      const words = body?.words ?? 0;
      assert.ok(words >= 1200 && words <= 2000, `${words} words`);
      assert.ok((body?.headings.filter(({ depth }) => depth === 2).length ?? 0) >= 4);
      assert.ok(new Set([...called, ...read, ...data.quotes]).size >= 4);
    });

    it(`${id}: has a plan of 45, 60 and 90 minutes, each opened, with the introduction and questions, and closed`, () => {
      assert.deepEqual(data.plans.map(({ minutes }) => minutes).sort(), [45, 60, 90]);
      for (const { steps } of data.plans) {
        assert.equal(steps[0]?.part, 'opening');
        assert.equal(steps.at(-1)?.part, 'closing');
        assert.ok(steps.some(({ part }) => part === 'introduction'));
        assert.ok(steps.some((step) => step.questions.length > 0));
      }
    });

    it(`${id}: uses no saying that is disputed or misattributed, but to warn of it by a link`, () => {
      const doubtful = [...called, ...read].filter((quote) => ['disputed', 'misattributed'].includes(quotes.get(quote)?.data.verification ?? ''));
      assert.deepEqual(doubtful, []);
    });
  }

  it('have a theme each, no two the same', () => {
    const themes = materials.map(({ data }) => data.theme);
    assert.deepEqual([...new Set(themes)], themes);
  });
});
