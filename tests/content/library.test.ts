import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { formatProblems } from '../../src/problems/problem.ts';
import { entriesOf, library } from './real-library.ts';

describe('the library', () => {
  it('has no problem', () => {
    assert.equal(library.problems.length === 0 ? '' : formatProblems(library.problems), '');
  });

  it('has its pages: about, how to use, how quotations are checked', () => {
    assert.deepEqual(['gioi-thieu', 'huong-dan', 'huong-dan-trich-dan'].filter((id) => !entriesOf('pages').some((page) => page.id === id && (page.body?.words ?? 0) > 150)), []);
  });

  it('has at least 15 topics, each with a description and other names', () => {
    const topics = entriesOf('topics');
    assert.ok(topics.length >= 15, String(topics.length));
    assert.deepEqual(topics.filter(({ data }) => data.aliases.length === 0 || data.description.length < 60).map(({ id }) => id), []);
  });

  it('uses every topic, and names every organisation where it belongs', () => {
    const used = new Set(library.entries.flatMap(({ data }) => ('topics' in data ? data.topics : [])));
    assert.deepEqual(entriesOf('topics').filter(({ id }) => !used.has(id)).map(({ id }) => id), []);
    assert.ok(entriesOf('organisations').length >= 8);
  });

  it('explains the abbreviations of the content model', () => {
    const { abbreviations = {} } = library.settings ?? {};
    assert.deepEqual(['CBCCVC', 'TW', 'TƯ', 'UBND', 'HĐND', 'TTTT', 'CCHC'].filter((short) => !abbreviations[short]), []);
    assert.equal(abbreviations['CBCCVC'], 'cán bộ, công chức, viên chức');
  });

  it('calls every quotation it uses from the collection', () => {
    const called = new Set(library.entries.flatMap(({ body }) => body?.references ?? []).filter(({ collection }) => collection === 'quotes').map(({ id }) => id));
    assert.ok(called.size >= 20, `${called.size} quotations are used in texts`);
  });
});
