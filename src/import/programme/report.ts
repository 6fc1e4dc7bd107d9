import { showUntrusted } from '../../problems/show-untrusted.ts';
import type { SessionDraft } from './make-sessions.ts';
import { programmeMessages } from './programme-messages.ts';
import { differencesOf } from './differences.ts';
import type { ReadProgramme } from './read-programme.ts';

const LONGEST = 160;
const shown = (text: string): string => showUntrusted(text.replace(/\s+/g, ' ').trim(), LONGEST);

/** What was understood of a programme: a line for each session, then what was not. */
export function reportProgramme(name: string, { tables, passedOver, reviewNotes }: ReadProgramme, drafts: readonly SessionDraft[]): string {
  const { row, understood, columns, otherColumns, unread, leftOut, exists, ofTable } = programmeMessages;
  let at = 0;
  const lines = tables.flatMap(({ sheet, sessions, columns: named, others, left }) => {
    const own = drafts.slice(at, (at += sessions.length));
    const where = tables.length > 1 ? `${name}, trang ${shown(sheet)}` : name;
    const list = (names: readonly string[]): string => names.map((one) => `“${shown(one)}”`).join(', ');
    return [
      understood(where, Number(own[0]?.data['year'] ?? 0), sessions.length),
      columns(list(named)),
      ...(others.length > 0 ? [otherColumns(list(others))] : []),
      '',
      ...own.flatMap((draft) => describe(draft)),
      '',
      ...[...new Set(own.flatMap((draft) => draft.ofTable))].map(ofTable),
      ...left.filter(({ isUnread }) => isUnread).map((one) => unread(row(one.row), shown(one.text), one.why)),
      ...left.filter(({ isUnread, text }) => !isUnread && text !== '').map((one) => leftOut(row(one.row), shown(one.text), one.why)),
    ];
  });
  return [
    ...reviewNotes,
    ...lines,
    ...passedOver.map(({ sheet, why }) => `Trang tính “${shown(sheet)}”: không đọc (${why}).`),
    ...drafts.flatMap(({ known, data }) =>
      known === null ? [] : [exists(shown(String(data['title'])), known.file, shown(differencesOf(known.data, data).join('; ')))],
    ),
  ].join('\n');
}

function describe({ row, when, data, known, choice }: SessionDraft): string[] {
  const { ordinal, of, title, organisation, topics, plan, held } = data as Record<string, unknown> & { held?: { place?: string } };
  const { topicsMissing } = programmeMessages;
  const facts = [
    `đơn vị: ${String(organisation ?? 'CHƯA CÓ')}`,
    `chủ đề: ${Array.isArray(topics) ? topics.join(', ') : topicsMissing(choice.related.join(', '))}`,
    ...(plan ? [`kế hoạch: ${String(plan)}`] : []),
    ...(held?.place ? [`nơi: ${shown(held.place)}`] : []),
    ...peopleOf(data),
  ];
  const place = ordinal ? `buổi ${String(ordinal)}/${String(of)} · ` : '';
  return [
    `  ${programmeMessages.row(row)} · ${place}${when} · ${shown(String(title))}${known ? ' (đã có)' : ''}`,
    `      ${facts.join(' · ')}`,
  ];
}

function peopleOf(data: Readonly<Record<string, unknown>>): string[] {
  const { presenters } = data as { presenters?: { role: string; name?: string }[] };
  return presenters ? [`trình bày: ${presenters.map(({ role, name }) => shown([role, name].filter(Boolean).join(' '))).join('; ')}`] : [];
}
