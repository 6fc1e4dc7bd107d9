import { findPersonNames } from '../../text/person-names.ts';
import { idFromName } from '../../text/entry-id.ts';
import type { KnownEntry } from '../known-library.ts';
import { formOf, planOf, referencesOf, sameSession } from './facts.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { offerTopics, type TopicChoice } from '../proposals/related-topics.ts';
import type { ProgrammePerson } from './people.ts';
import { withCapital } from '../structure/title.ts';
import { bodiesIn, type NamedBodies } from './heading.ts';
import { readNamedPlan, type NamedPlan } from './named-plan.ts';
import { programmeMessages } from './programme-messages.ts';
import type { PlannedSession } from './read-rows.ts';
import type { ReadTable } from './read-programme.ts';
import { partialDateOf, whenInWords } from './time.ts';
import { organisationOf } from './unit.ts';

/** A session that is to be written. */
export interface SessionDraft {
  row: number;
  id: string;
  /** Front matter, in the order of the schema; what is not known is absent. */
  data: Record<string, unknown>;
  /** Paragraphs that the table has of it. */
  body: string[];
  /** What the editor must look at in this one. */
  notes: string[];
  /** What else its row says, which needs nothing done: lines of comment. */
  comments: string[];
  /** What is to be known of it that its table says of all: told once, and in no draft. */
  ofTable: string[];
  /** Name of its unit, where the library does not have it. */
  unknownUnit: string | null;
  /** The plan it is of, where the library does not have it. */
  missingPlan: NamedPlan | null;
  /** Its unit, where the head of the sheet names it and the library does not have it. */
  missingUnit: NamedBodies | null;
  /** Id of a unit of its name, where nobody says that it is the same. */
  doubtfulUnit: string | null;
  /** Topics to choose from where the table names none of the library's. */
  choice: TopicChoice;
  /** When, in words, for the editor. */
  when: string;
  /** The session that is there already: its file, and its front matter; null for a new one. */
  known: { file: string; data: Readonly<Record<string, unknown>> } | null;
}

const { notes } = programmeMessages;
const MOST_ORDINAL = 52;
const PLAN_SIGN = /[-/](?:KH|CTr|CTR)(?:[-/]|$)/;
const LONGEST_LINE = 400;

/** What sessions are made with. */
export interface Making {
  entries: readonly KnownEntry[];
  /** ISO day. */
  today: string;
  /** Persons' names are published. */
  withNames: boolean;
  /** Id of the unit the editor gave; null where none was given. */
  organisation: string | null;
}

/** The sessions of one table, as the library writes them. @param taken ids that are not free */
export function makeSessions(table: ReadTable, { entries, today, withNames, organisation }: Making, taken: Set<string>): SessionDraft[] {
  const year = table.year ?? Number(today.slice(0, 4));
  const plan = planOf(table.preamble, entries);
  const planNumber = plan.id === null ? plan.unknown.find((number) => PLAN_SIGN.test(number)) : undefined;
  const missingPlan = planNumber === undefined ? null : readNamedPlan(planNumber, table.preamble, bodiesIn(table.head).unit);
  const drafts = table.sessions.map((session) => {
    const unit = organisationOf(session.organisation, organisation, table, entries);
    const of = session.when.year ?? year;
    return { session, unit, year: of };
  });
  const ordinals = countSessions(drafts);
  return drafts.map(({ session, unit, year: of }, index) => {
    const { title, rest, documents, when, isShortened, isCapitals } = session;
    const references = referencesOf(title, [documents, ...rest, ...session.objectives].join('\n'), of, entries);
    const { topics, documents: found } = references.byField;
    const date = partialDateOf(when, of);
    const known = sameSession(title, unit.id, of, entries);
    const id = known?.id ?? freeId(title, of, ordinals[index]!.ordinal, taken);
    taken.add(id);
    const people = peopleOf(session, withNames, table);
    const form = formOf(session.form || session.place);
    const held = date === null ? null : present({ date, start: when.start ?? null, place: session.place || null, form });
    const data = present({
      title,
      organisation: unit.id,
      year: of,
      quarter: when.quarter ?? null,
      ...ordinals[index]!,
      status: 'planned',
      plan: plan.id,
      held,
      ...people.fields,
      topics: topics.length > 0 ? topics.map((topic) => topic.id) : null,
      documents: found.length > 0 ? found.filter(({ strength }) => strength !== 'possible').map((document) => document.id) : null,
      objectives: lines(session.objectives),
      questions: lines(session.questions),
      draft: true,
    });
    const leftOver = [
      ...(date === null && (session.place || when.start)
        ? [{ column: 'Địa điểm', text: [when.start, session.place].filter(Boolean).join(', ') }]
        : []),
      ...(session.form && !form ? [{ column: 'Hình thức', text: session.form }] : []),
      ...(documents ? [{ column: 'Tài liệu', text: documents.replace(/\s*\n\s*/g, '; ') }] : []),
      ...session.notes,
    ];
    const tooLong = [...session.objectives, ...session.questions].filter((line) => line.length > LONGEST_LINE);
    const tell = (column: string, text: string, more = ''): string =>
      findPersonNames(text).length > 0 ? notes.withheld(column) : notes.fromColumn(column, text) + more;
    const dayToType = when.day === undefined ? notes.dayToType(date ?? `${of}-MM`, date !== null) : '';
    return {
      row: session.row,
      id,
      data,
      body: rest,
      when:
        whenInWords(when) + (session.about.length > 0 && !when.day ? notes.inTable(session.about.map(({ text }) => text).join('; ')) : ''),
      known: known ? { file: `sessions/${known.id}.mdx`, data: known.data as Record<string, unknown> } : null,
      missingPlan,
      missingUnit: unit.unknown !== undefined && unit.ofHead ? { unit: unit.unknown, upper: unit.ofHead.upper } : null,
      unknownUnit: unit.unknown ?? null,
      doubtfulUnit: unit.doubtful ?? null,
      choice: offerTopics({ title, body: [...rest, ...session.objectives].join('\n') }, entries),
      ofTable: [
        ...unit.notes,
        ...(table.year === null && session.when.year === undefined ? [notes.yearGuessed(of)] : []),
        ...(plan.id ? [notes.plan(plan.number)] : []),
        ...plan.unknown.map(notes.unknownDocument),
        ...people.ofTable,
      ],
      notes: [
        ...(isShortened ? [notes.shortened] : []),
        ...(isCapitals ? [notes.capitals] : []),
        ...(when.quarter === undefined ? [notes.noTime] : []),
        ...guessedDocuments(found),
        ...(session.timesDiffer ? [notes.timesDiffer(session.timesDiffer)] : []),
        ...references.unknownDocuments.filter((number) => !plan.unknown.includes(number)).map(notes.unknownDocument),
        ...people.notes,
        ...tooLong.map((text) => tell('Mục đích, câu hỏi', text)),
      ],
      comments: [
        ...session.about.map(({ column, text }) => tell(column, text, dayToType)),
        ...people.comments,
        ...leftOver.map(({ column, text }) => tell(column, text)),
      ],
    };
  });
}

/** What to look at where documents were filled in that the table does not name by their whole number. */
function guessedDocuments(found: readonly Proposal[]): string[] {
  const likely = found.filter(({ strength }) => strength === 'likely').map(({ name, why }) => `${name} (${why})`);
  return likely.length > 0 ? [notes.documentsGuessed(likely.join('; '))] : [];
}

function lines(texts: readonly string[]): string[] | null {
  const kept = texts.filter((line) => line.length <= LONGEST_LINE);
  return kept.length > 0 ? kept : null;
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

/** Place in the year of its unit, and how many there are: by the numbers of the table where these are the numbers of the year. */
function countSessions(
  drafts: readonly { session: PlannedSession; unit: { id: string | null }; year: number }[],
): { ordinal?: number; of?: number }[] {
  const keyOf = ({ session, unit, year }: (typeof drafts)[number]): string => `${unit.id ?? session.organisation} ${year}`;
  const groups = Map.groupBy(drafts, keyOf);
  return drafts.map((draft) => {
    const group = groups.get(keyOf(draft))!;
    if (group.length > MOST_ORDINAL) return {};
    const numbers = new Set(group.map(({ session }) => session.ordinal));
    const isNumbered = numbers.size === group.length && !numbers.has(null) && Math.max(...([...numbers] as number[])) <= group.length;
    return { ordinal: isNumbered ? draft.session.ordinal! : group.indexOf(draft) + 1, of: group.length };
  });
}

function freeId(title: string, year: number, ordinal: number | undefined, taken: ReadonlySet<string>): string {
  const id = idFromName(title) || 'chuyen-de';
  const names = [id, `${id}-${year}`, ...(ordinal ? [`${id}-${year}-${ordinal}`] : [])];
  for (let number = 2; number < 1000; number += 1) names.push(`${id}-${year}-${number}`);
  return names.find((name) => !taken.has(name)) ?? id;
}

/** Roles of the persons of a session; names only where they may be published. */
function peopleOf(
  { chair, secretary, presenters: presenting, preparers }: PlannedSession,
  withNames: boolean,
  { columns }: ReadTable,
): { fields: Record<string, unknown>; notes: string[]; comments: string[]; ofTable: string[] } {
  const said: string[] = [];
  const write = (people: readonly ProgrammePerson[], fallback: string, column: string): { role: string; name?: string }[] => {
    const written = people.flatMap(({ role, name }): { role: string; name?: string }[] => {
      if (withNames && name) return [{ role: withCapital(role ?? fallback), name }];
      if (role === null) said.push(notes.noRole(column));
      return role === null ? [] : [{ role: withCapital(role) }];
    });
    // Several persons of one role are one line without their names.
    return written.filter((one, index) => written.findIndex((other) => other.role === one.role && other.name === one.name) === index);
  };
  const nameOf = (pattern: RegExp, other: string): string => columns.find((column) => pattern.test(column)) ?? other;
  const presenters = write(
    presenting,
    'Người trình bày',
    nameOf(/trình bày|thuyết trình|báo cáo|giới thiệu|truyền đạt/iu, 'Người trình bày'),
  );
  const preparing = [...new Set(preparers.flatMap(({ role }) => (role === null ? [] : [withCapital(role)])))];
  const ofPreparers = nameOf(/chuẩn bị|phụ trách|phân công|thực hiện/iu, 'Người chuẩn bị');
  const fields = {
    chair: write(chair, 'Chủ trì', nameOf(/chủ trì|điều hành/iu, 'Chủ trì'))[0] ?? null,
    secretary: write(secretary, 'Thư ký', nameOf(/thư ký|biên bản/iu, 'Thư ký'))[0] ?? null,
    presenters: presenters.length > 0 ? presenters : null,
  };
  return {
    fields,
    notes: [...new Set(said)],
    comments: preparing.length > 0 ? [notes.fromColumn(ofPreparers, preparing.join('; '))] : [],
    ofTable: preparers.length > 0 ? [notes.preparers(ofPreparers)] : [],
  };
}
