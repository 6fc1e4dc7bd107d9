import type { RawEntry } from './own-entries.ts';
import { made, partsOf, SKEW, type Plan } from './parts.ts';

/** Nobody may cite one in twenty; the first of them stands behind those that fifty pages use. */
export function isDoubted(place: number): boolean {
  return place % 20 === 19;
}

/** A quotation of sentences that were never said together: for measuring, and for nothing else. */
export function makeQuote(plan: Plan, place: number): RawEntry {
  const { id, title } = plan.planned.quotes[place]!;
  const { draws } = partsOf(plan, 'quotes', id);
  const isChecked = plan.hotQuotes.includes(id) || draws.chance(0.85);
  const verification = isDoubted(place) ? 'disputed' : isChecked ? 'secondary' : 'unverified';
  const work = draws.one(plan.own.works.filter((one) => plan.ids.works.includes(one.id)));
  const { value = '1950' } = (work.data.date as { value?: string } | undefined) ?? {};
  const evidence = { kind: 'copy', work: String(work.data.title), supports: ['wording', 'work'], accessed: '2026-11-21' };
  const data = {
    text: title,
    work: work.id,
    date: { value: String(value), confirmed: false },
    verification,
    evidence: verification === 'secondary' ? [evidence] : [],
    reason: verification === 'disputed' ? 'Chưa thấy câu này trong tác phẩm nào mà thư viện đã xem.' : undefined,
    topics: draws.some(plan.ids.topics, draws.between(1, 3), SKEW),
  };
  return made('quotes', id, data, draws.chance(0.7) ? `${draws.one(plan.source.comments)}\n` : '');
}
