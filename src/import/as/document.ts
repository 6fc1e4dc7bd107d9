import type { DocumentData } from '../../schemas/document.ts';
import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { findDocumentNumbers, numberKey } from '../../text/document-numbers.ts';
import { idFromName } from '../../text/entry-id.ts';
import { visibleLine, visibleText } from '../../text/visible-text.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { Refusal } from '../../problems/refusal.ts';
import { bareText } from '../accounting.ts';
import { offerTopics } from '../proposals/related-topics.ts';
import { checkId, draftId } from '../draft/draft.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { proposeReferences } from '../proposals/propose.ts';
import { BASIS } from '../structure/lines.ts';
import type { Article } from '../structure/read-article.ts';
import { withCapital } from '../structure/title.ts';
import { asMessages as say } from './as-messages.ts';
import { asComment, wholeText, writeFields, type FilledEntry, type Reading } from './filled-entry.ts';
import { organisationOf } from './organisation.ts';

/** What a paper says of itself. */
interface DocumentFacts {
  number: string | null;
  type: string | null;
  issuer: string | null;
  issued: string | null;
  title: string | null;
}

type DocumentEntry = KnownEntry & { data: DocumentData };

/** What the schema lets its fields hold, in characters (`src/schemas/document.ts`). */
const LONGEST = { issuer: 200, title: 500 } as const;
/** Signs of kinds in numbers (Nghị định 30/2020/NĐ-CP, phụ lục III; Hướng dẫn 36-HD/VPTW). */
const SIGNS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QĐI: 'Quy định',
  QĐ: 'Quyết định',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  QC: 'Quy chế',
  TB: 'Thông báo',
  CV: 'Công văn',
  BC: 'Báo cáo',
  CTR: 'Chương trình',
  TTR: 'Tờ trình',
  BB: 'Biên bản',
};
/** A title that says all: `Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về …`. */
const WHOLE_TITLE = /^(\p{Lu}\p{Ll}+ \p{Ll}+)\s+số\s+(.{4,40}?),?\s+(?:ngày\s+(.{6,30}?),?\s+)?của\s+(.{3,80}?)\s+(về\s.*)$/u;
/** As offices of the State number theirs within a year; the day stands behind. */
const LOCAL_NUMBER = /(?<![\p{L}\p{N}/.,-])\d{1,5}\/\p{Lu}[\p{L}]{0,5}-\p{Lu}[\p{L}]{1,9}(?![\p{L}\p{N}/])/gu;
const LONGEST_DAY = 40;
/** Paragraphs from the first in which a paper names what it carries out. */
const OPENING = 6;
const CARRIES_OUT = /^(?:[-–•+*]\s*)?(?:thực hiện|tiếp tục thực hiện|triển khai|quán triệt)\s/iu;
const REPLACES = /(?<!\p{L})(?:thay thế|thay cho|bãi bỏ)(?!\p{L})/iu;

/** A draft of a document out of what a paper says of itself. @throws Refusal where the library has it */
export function fillDocument(reading: Reading): FilledEntry {
  const { article, fields, proposals, entries, name, today } = reading;
  const facts = readFacts(article);
  const type = DOCUMENT_TYPES.find((known) => facts.type?.toLowerCase().startsWith(known.toLowerCase())) ?? null;
  const sameNumber = facts.number ? allKnownAs(facts.number, facts.issued, entries) : [];
  const same = sameNumber.find(({ data }) => isSamePaper(data, facts));
  if (same && reading.id === null) throw new Refusal(say.knownDocument(name, same.data.number, same.id));
  const id = idOf(reading, facts);
  const lines = wholeText(article);
  const basis = referencesIn(
    lines.filter((line, index) => BASIS.test(line) || (index < OPENING && CARRIES_OUT.test(line))),
    reading,
  );
  const replaced = referencesIn(
    lines.flatMap((line) => line.split(/(?<=[.;])\s/u)).flatMap((line) => (REPLACES.test(line) ? [line.slice(line.search(REPLACES))] : [])),
    reading,
  );
  const organisation = organisationOf({ ...facts, superior: article.letterhead?.superior ?? null }, entries);
  const pictures = article.body.filter((block) => block.type === 'figure').length;
  const notes = [
    say.textOfDocument,
    ...(same === undefined ? sameNumber.map((other) => say.sameNumber(other.data.number, other.id, other.data.issuer, id)) : []),
    ...(article.kind !== null && type === null ? [say.unknownType(article.kind)] : []),
    ...(article.letterhead?.isIssuerGuessed ? [say.issuer(facts.issuer ?? '')] : []),
    ...(facts.title !== null && facts.title === facts.title.toUpperCase() ? [say.capitals] : []),
    ...organisation.notes,
    ...[...basis.unknown, ...replaced.unknown].map(say.unknownDocument),
    ...missing({ ...facts, type }),
    ...(pictures > 0 ? [say.picturesOfDocument(pictures)] : []),
    say.verification,
  ];
  const yaml = writeFields([
    ['number', facts.number, say.typed.number],
    ['type', type, say.typed.type],
    ['issuer', facts.issuer, say.typed.issuer],
    ['organisation', organisation.id, organisation.typed],
    ['issued', facts.issued, say.typed.issued],
    ['title', facts.title, say.typed.title],
    ['subject', null, say.typed.subject],
    ['status', 'unconfirmed'],
    ['replaces', replaced.known],
    ['basedOn', basis.known.filter((id) => !replaced.known.includes(id))],
    ['url', fields.source.url, say.typed.url],
    ['verification', 'unconfirmed'],
    ['evidence', null, say.typed.evidence(today)],
    ['topics', fields.references.topics, offerTopics({ title: facts.title ?? '', body: lines.join('\n') }, entries).typed],
    ['draft', true],
  ]);
  return {
    id,
    title: facts.title,
    notes,
    body: null,
    taken: [],
    proposals: {
      byField: { topics: proposals.byField.topics, organisations: [], sessions: [], documents: [], quotes: [] },
      unknownDocuments: [],
    },
    write: (list) => `${asComment(visibleText(list))}\n\n${yaml}`,
  };
}

function readFacts({ letterhead, kind, title, published }: Article): DocumentFacts {
  const line = visibleLine(title ?? '', LONGEST.title);
  const [, type, number, day, issuer, subject] = WHOLE_TITLE.exec(line) ?? [];
  if (letterhead === null && number && findDocumentNumbers(number).length === 1)
    return {
      number: findDocumentNumbers(number)[0]?.closed ?? null,
      type: type ?? null,
      issuer: issuer ?? null,
      issued: findWrittenDays(day ?? '')[0]?.iso ?? null,
      title: subject === undefined ? null : withCapital(subject),
    };
  return {
    number: letterhead?.number ?? null,
    type: kind ?? kindOfNumber(letterhead?.number ?? '') ?? (letterhead?.subject ? 'Công văn' : null),
    issuer: letterhead?.issuer ? visibleLine(letterhead.issuer, LONGEST.issuer) : null,
    issued: letterhead?.issued ?? published,
    title: withoutKind(line, kind) || null,
  };
}

/** The kind of a paper by the sign in its number: `KH` in `30-KH/CB`; null for a sign that tells none. */
export function kindOfNumber(number: string): string | null {
  const sign = /(?:^\d+[-/]|\/)([A-ZĐa-zđ]{2,3})(?=[/-])/u.exec(number)?.[1]?.toUpperCase();
  return sign === undefined ? null : (SIGNS[sign] ?? null);
}

/** The summary line alone, as it is printed below the kind. */
function withoutKind(title: string, kind: string | null): string {
  if (kind === null || !title.toLowerCase().startsWith(kind.toLowerCase())) return title;
  return withCapital(title.slice(kind.length).replace(/^[:\s]+/u, ''));
}

function knownAs(number: string, issued: string | null, entries: readonly KnownEntry[]): DocumentEntry | undefined {
  return allKnownAs(number, issued, entries)[0];
}

function allKnownAs(number: string, issued: string | null, entries: readonly KnownEntry[]): DocumentEntry[] {
  return entriesOf(entries, 'documents').filter(
    ({ data }) => numberKey(data.number) === numberKey(number) && (!data.issued || !issued || issued.startsWith(data.issued.slice(0, 4))),
  );
}

/**
 * Whether a paper of the same number is the same one: every cell has its first resolution of a year. What is not known contradicts
 * nothing.
 */
function isSamePaper(known: DocumentData, { issuer, issued }: DocumentFacts): boolean {
  const [one, other] = [bareText(known.issuer), bareText(issuer ?? '')];
  const length = Math.min(known.issued?.length ?? 0, issued?.length ?? 0);
  return (one.includes(other) || other.includes(one)) && (known.issued ?? '').slice(0, length) === (issued ?? '').slice(0, length);
}

function referencesIn(lines: readonly string[], { entries, fields }: Reading): { known: string[]; unknown: string[] } {
  if (lines.length === 0) return { known: [], unknown: [] };
  const text = { title: '', summary: '', body: lines.join('\n'), published: fields.source.published };
  const found = proposeReferences(
    text,
    entries.filter(({ collection }) => collection === 'documents'),
  );
  const local = [...text.body.matchAll(LOCAL_NUMBER)].map(({ 0: number, index }) => {
    const behind = text.body.slice(index + number.length, index + number.length + LONGEST_DAY);
    return { number, id: knownAs(number, findWrittenDays(behind)[0]?.iso ?? null, entries)?.id };
  });
  // A local number is told by its day: one of another year is another document.
  const localKeys = new Set(local.map(({ number }) => numberKey(number)));
  const isLocal = (id: string): boolean =>
    entriesOf(entries, 'documents').some((entry) => entry.id === id && localKeys.has(numberKey(entry.data.number)));
  const byName = found.byField.documents.filter(({ id, strength }) => strength !== 'possible' && !isLocal(id)).map(({ id }) => id);
  return {
    known: [...new Set([...byName, ...local.flatMap(({ id }) => id ?? [])])],
    unknown: [...found.unknownDocuments, ...local.flatMap(({ number, id }) => (id === undefined ? [number] : []))],
  };
}

function missing(facts: DocumentFacts): string[] {
  return (['number', 'type', 'issuer', 'issued', 'title'] as const).flatMap((field) => (facts[field] === null ? [say.missing[field]] : []));
}

/** The name given, else number and year; where a paper of another issuer or day has that, number and day, then a number more. */
function idOf({ id, name, entries }: Reading, { number, issued, title }: DocumentFacts): string {
  if (id !== null) {
    checkId(id);
    return id;
  }
  if (number === null) return draftId(null, title, name);
  const taken = new Set(entriesOf(entries, 'documents').flatMap((entry) => [entry.id, ...(entry.data.redirects ?? [])]));
  const bases = [issued?.slice(0, 4), issued].map((day) => draftId(null, idFromName(`${number} ${day ?? ''}`), name));
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${bases[1]}-${index + 2}`);
  return [...bases, ...numbered].find((one) => !taken.has(one))!;
}
