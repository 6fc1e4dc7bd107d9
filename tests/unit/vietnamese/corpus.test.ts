import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

import { normalise } from '../../../src/vietnamese/normalise.ts';
import { isSyllable } from '../../../src/vietnamese/syllable.ts';

const FILE = '../shared/eval/docs-party-news.jsonl';

/** Abbreviations and Roman numerals are upper case throughout; foreign words have letters or clusters no syllable has. */
const ABBREVIATION = /^\p{Lu}+$/u;

it(
  'at least 95 % of the words of real Party text are valid syllables, 99 % of those with diacritics',
  { skip: existsSync(FILE) ? false : `${FILE} is absent` },
  () => {
    const counts = { words: 0, valid: 0, marked: 0, markedValid: 0 };
    for (const line of readFileSync(FILE, 'utf8').split('\n').filter(Boolean)) {
      const { title, body } = JSON.parse(line) as { title: string; body: string };
      for (const [word] of normalise(`${title}\n${body}`).matchAll(/[\p{L}\p{N}]+/gu)) {
        if (/\p{N}/u.test(word)) continue;
        const valid = isSyllable(word);
        counts.words += 1;
        counts.valid += Number(valid);
        if (!/[^a-z]/i.test(word) || ABBREVIATION.test(word)) continue;
        counts.marked += 1;
        counts.markedValid += Number(valid);
      }
    }
    assert.ok(counts.valid / counts.words >= 0.95, JSON.stringify(counts));
    assert.ok(counts.markedValid / counts.marked >= 0.99, JSON.stringify(counts));
  },
);
