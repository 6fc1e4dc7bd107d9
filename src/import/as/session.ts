import { visibleLine, visibleText } from '../../text/visible-text.ts';
import { PLANNED_SKELETON, SESSION_SKELETON, SESSION_STATUSES } from '../../schemas/session.ts';
import { draftId } from '../draft/draft.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { offerTopics } from '../proposals/related-topics.ts';
import { linesOf, type BodyBlock } from '../source.ts';
import { lineOf } from '../structure/lines.ts';
import { withCapital } from '../structure/title.ts';
import { asMessages as say } from './as-messages.ts';
import { writeFields, type FieldLine, type FilledEntry, type Reading } from './filled-entry.ts';
import { readMeeting, type MeetingFacts } from './meeting-facts.ts';
import { organisationOf } from './organisation.ts';
import { takeParts, type SessionParts } from './session-parts.ts';

/** Blocks from the first in which a record says when, where and who. */
const OPENING = 24;
const LONGEST_TITLE = 300;
const QUARTER = /quý\s+(IV|I{1,3}|[1-4])(?!\p{L})(?:\s*(?:năm|[/-])?\s*((?:19|20)\d\d))?/iu;
const YEAR = /năm\s+((?:19|20)\d\d)/iu;
const TOPIC_QUOTED = /chuyên đề[^“"”\n]{0,60}[“"]([^”"\n]{5,300})[”"]/iu;
const TOPIC_LINE = /^(?:[-–+•*]\s*)?(?:tên )?chuyên đề\s*:\s*[“"]?(.{5,300}?)[”"]?\.?$/iu;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** A draft of a session out of its minutes, its programme or a report of it. */
export function fillSession(reading: Reading): FilledEntry {
  const { article, fields, proposals, entries, name, id } = reading;
  const { parts, rest, taken, notes } = takeParts(article.body);
  const opening = rest.slice(0, OPENING).map((block) => (block.type === 'paragraph' || block.type === 'heading' ? lineOf(block) : ''));
  const { facts } = readMeeting([article.summary ?? '', ...listItems(rest.slice(0, OPENING)), ...opening]);
  const { told } = readMeeting(opening);
  for (const [index, line] of opening.entries()) if (TOPIC_LINE.test(line)) told.set(index, say.taken.title);
  for (const index of emptyParts(rest, told)) told.set(index, say.taken.emptyPart);
  const body = rest.filter((_, index) => !told.has(index));
  for (const [index, reason] of told) taken.push({ text: linesOf(rest.slice(index, index + 1)).join(' '), reason });
  const summary = fields.summary !== null && TOPIC_LINE.test(fields.summary) ? null : fields.summary;
  if (summary !== fields.summary && summary === null) taken.push({ text: fields.summary ?? '', reason: say.taken.title });
  const isRecord = article.kind === 'Biên bản';
  if (isRecord && article.letterhead?.issued) facts.held.date ??= article.letterhead.issued;
  const all = [article.title ?? '', article.summary ?? '', ...linesOf(article.body)];
  const title = topicOf(reading, all);
  const { year, quarter } = timeOf(article.title ?? '', facts);
  const named = organisationOf(article.letterhead ?? { issuer: null, superior: null, number: null }, entries);
  // A body of the same name elsewhere is no answer, though the text has its name.
  const organisation = named.id ?? (named.notes.length > 0 ? null : proposed(reading));
  const status = statusOf(article.kind, facts, parts);
  const plan = planOf(reading);
  return {
    id: draftId(id, title === null ? null : `${title}${year === null || title.includes(String(year)) ? '' : ` ${year}`}`, name),
    title,
    notes: [
      ...(title === null ? [say.session.title] : [say.session.titleLook(title)]),
      ...named.notes,
      ...(organisation === null && named.notes.length === 0 ? [say.session.organisation(article.letterhead?.issuer ?? null)] : []),
      ...(year === null ? [say.session.year] : []),
      ...(fields.references.topics.length === 0 ? [say.session.topics] : []),
      say.session.status(SESSION_STATUSES[status]),
      ...(taken.some(({ reason }) => reason === say.taken.person) ? [say.session.names] : []),
      ...(article.kind === 'Kế hoạch' ? [say.session.alsoDocument] : []),
      ...notes,
    ],
    body,
    taken,
    proposals: { ...proposals, byField: { ...proposals.byField, organisations: [], sessions: [] } },
    write: (list, markdown) =>
      `---\n${writeFields(linesOfFields())}---\n\n{/*\n${visibleText(list).replaceAll('*/', '* /')}\n*/}\n\n` +
      `${markdown.trim() || (status === 'planned' ? PLANNED_SKELETON : SESSION_SKELETON).trim()}\n`,
  };

  function linesOfFields(): FieldLine[] {
    const { held, attendance, chair, secretary } = facts;
    const typed = say.typedSession;
    return [
      ['title', title, typed.title],
      ['summary', summary],
      ['organisation', organisation, named.notes.length > 0 ? named.typed : typed.organisation],
      ['year', year, typed.year],
      ['quarter', quarter, typed.quarter],
      ['status', status],
      ['plan', plan, typed.plan],
      ['held', held.date ? held : null, typed.held],
      ['chair', chair === null ? null : { role: chair }, typed.chair],
      ['secretary', secretary === null ? null : { role: secretary }, typed.secretary],
      ['attendance', Object.keys(attendance).length > 0 ? ordered(attendance) : null, typed.attendance],
      ['topics', fields.references.topics, offerTopics({ title: title ?? '', body: all.join('\n') }, entries).typed],
      ['documents', fields.references.documents],
      ['quotes', fields.references.quotes],
      ...Object.entries(parts).map(([part, items]): FieldLine => [part, items]),
      ['draft', true],
    ];
  }
}

/** Headings that nothing is left below, by index. */
function emptyParts(blocks: readonly BodyBlock[], told: ReadonlyMap<number, string>): number[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'heading' || told.has(index) || !told.has(index + 1)) return [];
    const next = blocks.find((_, below) => below > index && !told.has(below));
    return next === undefined || (next.type === 'heading' && next.depth <= block.depth) ? [index] : [];
  });
}

function listItems(blocks: readonly BodyBlock[]): string[] {
  return linesOf(blocks.filter(({ type }) => type === 'list'));
}

function ordered({ present, total, excused, guests }: MeetingFacts['attendance']): object {
  return Object.fromEntries(Object.entries({ present, total, excused, guests }).filter(([, count]) => count !== undefined));
}

/** The topic that the paper names, else what it is about. */
function topicOf({ article }: Reading, lines: readonly string[]): string | null {
  const named =
    TOPIC_QUOTED.exec(lines.slice(0, OPENING).join('\n'))?.[1] ?? lines.map((line) => TOPIC_LINE.exec(line)?.[1]).find((topic) => topic);
  const whole = (article.title ?? '').replace(article.kind ?? /^$/u, '').replace(/^[:\s]+/u, '');
  const title = visibleLine(named ?? whole, LONGEST_TITLE);
  return title.length >= 5 ? withCapital(title) : null;
}

function timeOf(title: string, { held }: MeetingFacts): { year: number | null; quarter: number | null } {
  const [, quarter = '', inQuarter] = QUARTER.exec(title) ?? [];
  const year = inQuarter ?? YEAR.exec(title)?.[1] ?? held.date?.slice(0, 4);
  return { year: year ? Number(year) : null, quarter: quarter ? (ROMAN[quarter.toUpperCase()] ?? Number(quarter)) : null };
}

/** No more than the paper shows: a plan is no session that was held. */
function statusOf(kind: string | null, { held }: MeetingFacts, { conclusions }: SessionParts): keyof typeof SESSION_STATUSES {
  const isAhead = kind !== null && /^(?:kế hoạch|chương trình|thông báo|giấy mời|công văn|hướng dẫn)/iu.test(kind);
  if (isAhead || !held.date) return 'planned';
  return conclusions.length > 0 ? 'concluded' : 'held';
}

/** The one body that the text names for certain. */
function proposed({ proposals, entries }: Reading): string | null {
  const named = proposals.byField.organisations.filter(({ strength }) => strength === 'certain');
  const cells = named.filter(({ id }) => entriesOf(entries, 'organisations').some((one) => one.id === id && one.data.kind === 'chi-bo'));
  return cells.length === 1 ? cells[0]!.id : named.length === 1 ? named[0]!.id : null;
}

function planOf({ proposals, entries }: Reading): string | null {
  const plans = entriesOf(entries, 'documents').filter(({ data }) => data.type === 'Kế hoạch');
  return (
    proposals.byField.documents.find(({ id, strength }) => strength !== 'possible' && plans.some((plan) => plan.id === id))?.id ?? null
  );
}
