import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { listNormalisations } from '../../src/vietnamese/normalise.ts';
import { placeTones } from '../../src/vietnamese/tone-placement.ts';
import { CONTENT, entriesOf, library } from './real-library.ts';

const SETTINGS = ['site.yaml', 'abbreviations.yaml', 'synonyms.yaml'];
const files = [...library.entries.map(({ file }) => file), ...SETTINGS].map((file) => ({ file, text: readFileSync(join(CONTENT, file), 'utf8') }));

/** What the library itself wrote: fields of its own words and the text, without code, which shows what a reader may type. */
const own = library.entries.map(({ file, data, body }) => {
  const fields = ['title', 'summary', 'description', 'subject', 'note', 'reason', 'occasion'].flatMap((name) => (data as Record<string, unknown>)[name] ?? []);
  const written = readFileSync(join(CONTENT, file), 'utf8').replace(/^---\n.*?^---\n/ms, '');
  return { file, text: [...fields, body ? written.replace(/`[^`]*`/g, '`…`') : ''].join('\n') };
});
const withoutQuotations = own.map(({ file, text }) => ({ file, text: text.replace(/“[^”]*”/g, '“…”') }));

describe('house style of the published texts', () => {
  it('is NFC without look-alikes, invisible characters and no-break spaces', () => {
    const found = files.flatMap(({ file, text }) => listNormalisations(text).map(({ offset, kind }) => `${file}:${text.slice(0, offset).split('\n').length} ${kind}`));
    assert.deepEqual(found, []);
  });

  it('places tones in the style of site.yaml, outside quotations', () => {
    const style = library.settings?.site.tonePlacement ?? 'old';
    const found = withoutQuotations.flatMap(({ file, text }) => {
      const placed = placeTones(text, style).split(/\s+/);
      return text.split(/\s+/).flatMap((word, index) => (word === placed[index] ? [] : [`${file}: ${word} → ${placed[index]}`]));
    });
    assert.deepEqual(found, []);
  });

  it('pairs its quotation marks, and uses “…” only', () => {
    const found = own.flatMap(({ file, text }) =>
      text.split('\n').flatMap((line) => {
        const prose = line.replace(/<[^>]*>/g, '');
        const marks = prose.match(/[“”]/g)?.join('') ?? '';
        return /^(“”)*$/.test(marks) && !/["„‟]/.test(prose) ? [] : [`${file}: ${line.slice(0, 80)}`];
      }));
    assert.deepEqual(found, []);
  });

  it('writes document numbers without inner spaces', () => {
    const found = withoutQuotations.flatMap(({ file, text }) => (text.match(/\d+\s*-\s+\p{Lu}{2,}|\d+\s+-\s*\p{Lu}{2,}|\p{Lu}{2,}\s+\/\s*\p{Lu}{2,}/gu) ?? []).map((number) => `${file}: ${number}`));
    assert.deepEqual(found, []);
  });

  it('says where links lead', () => {
    const vague = library.entries.flatMap(({ file }) => {
      const text = readFileSync(join(CONTENT, file), 'utf8');
      return [...text.matchAll(/\[(tại đây|ở đây|đây|xem thêm|xem|link)\]\(/giu)].map(([link]) => `${file}: ${link}`);
    });
    assert.deepEqual(vague, []);
  });

  it('starts a summary with a word, and never repeats the title as it', () => {
    for (const { file, data } of entriesOf('articles')) assert.ok(/^\p{Lu}/u.test(data.summary) && !data.summary.startsWith(data.title), file);
  });
});
