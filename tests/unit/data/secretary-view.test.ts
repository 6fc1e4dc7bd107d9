import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sharedState } from '../../../src/data/quote-view.ts';
import { materialSecretary, sessionSecretary } from '../../../src/data/secretary-view.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const TODAY = '2026-05-01';
const step = { minutes: 45, part: 'discussion', what: 'Bàn hai câu hỏi.', who: 'Cả chi bộ', questions: [2], quotes: ['mot', 'hai'] };
const material = makeEntry('materials', 'doc-sach-cho-deu', {
  title: 'Đọc sách cho đều',
  objectives: ['Đọc đều.'],
  questions: ['Đọc gì?', 'Đọc lúc nào?'],
  plans: [{ minutes: 45, steps: [step] }],
});
const quotes = ['mot', 'hai'].map((id) => makeEntry('quotes', id));
const wrong = makeEntry('quotes', 'sai', { verification: 'misattributed', work: undefined, date: undefined, reason: 'Lời người khác.' });
const forms = makeEntry('pages', 'bieu-mau', { title: 'Biểu mẫu' });
const context = {
  library: makeLibrary(material, ...quotes, wrong, forms, makeEntry('organisations', 'chi-bo-thu')),
  join: (text: string) => text,
};
const secretary = (fields: object) => sessionSecretary(makeEntry('sessions', 's', fields), context, TODAY);

describe('the secretary’s part', () => {
  it('of a material: its plan, the questions it uses by their numbers, quotations with one state for all, papers to fill in', () => {
    const view = materialSecretary(material, context);
    assert.deepEqual([view.chosen, view.asked, view.questions], [45, [{ number: 2, text: 'Đọc lúc nào?', plans: [45] }], 2]);
    assert.equal(view.readOut.length, 2);
    assert.equal(view.state, 'unverified');
    assert.deepEqual(view.forms, [{ href: '/bieu-mau/', label: 'Biểu mẫu' }]);
  });

  it('of a held session: what its record says, and no plan, which nobody says was followed', () => {
    const view = secretary({
      status: 'held',
      held: { date: '2026-04-10' },
      year: 2026,
      materials: ['doc-sach-cho-deu'],
      objectives: ['Kể lại một chương.'],
      questions: ['Đọc để làm gì?'],
      quotes: ['mot', 'sai'],
    });
    assert.deepEqual([view?.plans, view?.planOf, view?.objectives], [[], undefined, ['Kể lại một chương.']]);
    assert.deepEqual(
      view?.asked.map(({ number, text }) => [number, text]),
      [[1, 'Đọc để làm gì?']],
    );
    assert.deepEqual(
      view?.readOut.map(({ quote }) => quote.href),
      ['/trich-dan/mot/'],
    );
  });

  it('of a coming session: the plan of its material, or of one about the same theme, which is said', () => {
    const named = secretary({ year: 2026, materials: ['doc-sach-cho-deu'], objectives: ['Của buổi này.'] });
    assert.equal(named?.plans[0]?.minutes, 45);
    assert.deepEqual(named?.objectives, ['Của buổi này.']);
    assert.match(named?.planOf?.note ?? '', /tài liệu của buổi/);
    const about = secretary({ year: 2027 });
    assert.deepEqual(about?.objectives, ['Đọc đều.']);
    assert.match(about?.planOf?.note ?? '', /chưa ghi tài liệu của buổi/);
    assert.equal(about?.planOf?.link.href, '/tai-lieu/doc-sach-cho-deu/');
  });

  it('of a past session without a record there is none', () => {
    assert.equal(secretary({ year: 2019, materials: ['doc-sach-cho-deu'] }), null);
  });
});

it('a state is said once for a group only where all have it, and never of a saying that must not be quoted', () => {
  assert.equal(sharedState([{ verification: 'secondary' }, { verification: 'secondary' }]), 'secondary');
  assert.equal(sharedState([{ verification: 'secondary' }, { verification: 'sourced' }]), undefined);
  assert.equal(sharedState([{ verification: 'secondary' }]), undefined);
  assert.equal(sharedState([{ verification: 'disputed' }, { verification: 'disputed' }]), undefined);
});
