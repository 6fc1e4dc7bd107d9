import type { Booklet, MeetingPlan, MeetingStep } from '../booklet.ts';
import { INTRODUCTION } from './named-parts.ts';
import { itemOf, type OwnItem, type OwnSession } from './own-session.ts';

/** A session that begins as a plan of a material: each step an item, questions and quotations one item each. */
export function fromPlan(material: string, booklet: Booklet, plan: MeetingPlan): OwnSession {
  const { unit = '', occasion = '' } = booklet;
  const items = plan.steps.flatMap((step) => itemsOf(step, material, booklet));
  return { title: booklet.title.replaceAll('\u00a0', ' '), unit, occasion, length: plan.minutes, items };
}

function itemsOf(step: MeetingStep, material: string, { notes }: Booklet): OwnItem[] {
  const { part, what, who, minutes, questions, quotes } = step;
  if (part === 'introduction') return [itemOf('material', { ref: material, part: INTRODUCTION, minutes, who })];
  const asked = questions.map((number) => itemOf('question', { ref: material, part: String(number), who }));
  const read = quotes.flatMap((number) => {
    const note = notes[number - 1];
    return note?.kind === 'quotation' && !note.warning ? [itemOf('quotation', { ref: note.id, who })] : [];
  });
  const items = [...read, ...asked];
  return items.length > 0 ? shared(items, minutes) : [itemOf('task', { text: what.replaceAll('\u00a0', ' '), minutes, who })];
}

/** Minutes in whole numbers over all of them, the first taking what is left over. */
function shared(items: readonly OwnItem[], minutes: number): OwnItem[] {
  const each = Math.floor(minutes / items.length);
  const rest = minutes - each * items.length;
  return items.map((item, index) => ({ ...item, minutes: each + (index < rest ? 1 : 0) }));
}
