import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { catalogue } from '../../../src/check/catalogue.ts';
import { tryExamples, type TriedNote } from '../../../src/handbook/rule-examples.ts';

const notes = catalogue.flatMap((group) => group.notes);

describe('the examples of the handbook', () => {
  let tried: Map<string, TriedNote>;
  before(async () => {
    tried = await tryExamples(notes);
  });

  for (const { code, forms: [wrongForm, rightForm] = [] } of notes) {
    if (wrongForm !== 'words') it(`${code}: the wrong one is found`, () => assert.ok(tried.get(code)?.[0]?.problem));
    if (rightForm !== 'words') it(`${code}: the right one is let be`, () => assert.equal(tried.get(code)?.[1]?.problem, null));
  }

  it('tells in words only what cannot be shown', () => {
    const told = notes.filter(({ forms }) => forms?.[0] === 'words');
    assert.ok(told.length < notes.length * 0.35, `${told.length} of ${notes.length}`);
  });
});
