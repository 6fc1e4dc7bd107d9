import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { topicOverview } from '../../../src/data/topic-overview.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const parent = makeEntry('topics', 'dao-duc', { name: 'Đạo đức' });
const topic = makeEntry('topics', 'doc-sach', { parent: 'dao-duc' });
const child = makeEntry('topics', 'tu-sach', { name: 'Tủ sách', parent: 'doc-sach' });
const beside = makeEntry('topics', 'neu-guong', { name: 'Nêu gương' });
const library = makeLibrary(
  parent,
  topic,
  child,
  beside,
  makeEntry('articles', 'cu', { published: '2025-01-01', topics: ['doc-sach', 'neu-guong', 'dao-duc'] }),
  makeEntry('articles', 'moi', { topics: ['doc-sach', 'neu-guong'] }),
  makeEntry('quotes', 'that'),
  makeEntry('quotes', 'nham', { verification: 'misattributed', reason: 'Không thấy trong Toàn tập.' }),
  makeEntry('documents', 'ke-hoach', { topics: ['neu-guong'] }),
);

describe('topicOverview', () => {
  it('lists all kinds under a topic, newest first, without empty kinds and without doubtful sayings', () => {
    const { sections } = topicOverview(topic, library);
    assert.deepEqual(
      sections.map(({ id, label, entries }) => [id, label, ids(entries)]),
      [
        ['articles', 'Tin tức', ['moi', 'cu']],
        ['quotes', 'Trích dẫn', ['that']],
      ],
    );
  });

  it('lists a material about the topic before newer ones that touch on it', () => {
    const material = (id: string, theme: string, revised: string) =>
      makeEntry('materials', id, { theme, revised, topics: ['doc-sach', 'neu-guong'] });
    const held = makeLibrary(topic, beside, material('moi', 'neu-guong', '2026-02-02'), material('cu', 'doc-sach', '2026-01-01'));
    const listedUnder = (about: typeof topic) => topicOverview(about, held).sections.map(({ entries }) => ids(entries));
    assert.deepEqual(listedUnder(topic), [['cu', 'moi']]);
    assert.deepEqual(listedUnder(beside), [['moi', 'cu']]);
  });

  it('knows parent, children, and the topics it most often goes with', () => {
    const { parent: above, children, together } = topicOverview(topic, library);
    assert.equal(above, parent);
    assert.deepEqual(ids(children), ['tu-sach']);
    assert.deepEqual(ids(together), ['neu-guong', 'dao-duc']);
  });

  it('of a topic that nothing uses is empty', () => {
    const { sections, together, children } = topicOverview(child, library);
    assert.deepEqual([sections, together, children], [[], [], []]);
  });
});
