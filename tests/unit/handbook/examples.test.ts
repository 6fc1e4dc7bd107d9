import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { catalogue } from '../../../src/check/catalogue.ts';
import { exampleForm, toldCodes } from '../../../src/handbook/example-forms.ts';
import { tryExamples } from '../../../src/handbook/rule-examples.ts';
import type { TriedNote } from '../../../src/handbook/rule-examples.ts';

const notes = catalogue.flatMap((group) => group.notes);

describe('the examples of the handbook', () => {
  let tried: Map<string, TriedNote>;
  before(async () => {
    tried = await tryExamples(notes);
  });

  for (const { code } of notes) {
    if (exampleForm(code, 'wrong') !== 'words') {
      it(`${code}: the wrong one is found`, () => assert.ok(tried.get(code)?.wrong?.problem));
    }
    if (exampleForm(code, 'right') !== 'words') {
      it(`${code}: the right one is let be`, () => assert.equal(tried.get(code)?.right?.problem, null));
    }
  }

  it('names no code that is gone', () => {
    assert.deepEqual(
      toldCodes().filter((code) => !notes.some((note) => note.code === code)),
      [],
    );
  });

  it('tells in words only what cannot be shown', () => {
    const told = notes.filter(({ code }) => exampleForm(code, 'wrong') === 'words');
    assert.ok(told.length < notes.length / 3, `${told.length} of ${notes.length}`);
  });
});
