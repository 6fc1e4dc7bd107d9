import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { formatDate, yearOf } from '../../text/dates.ts';
import { readRoman, termsOf } from '../../text/party-congresses.ts';
import { findDocumentNumbers } from '../../text/document-numbers.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { isAfter, toldTimes } from '../../text/told-times.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { otherTitleSaid } from '../knowledge/document-titles.ts';
import { libraryDocuments, namedDocuments, type KnownDocument } from '../knowledge/named-documents.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';

const KINDS = [...DOCUMENT_TYPES, 'Nghị định', 'Thông tư'].join('|');
/** What the letters of a number stand for; `QĐ` for two kinds. */
const KINDS_BY_SIGN: Readonly<Record<string, readonly string[]>> = {
  CT: ['Chỉ thị'],
  NQ: ['Nghị quyết'],
  KL: ['Kết luận'],
  QĐ: ['Quyết định', 'Quy định', 'Quy chế'],
  QĐI: ['Quy định'],
  QC: ['Quy chế'],
  HD: ['Hướng dẫn'],
  KH: ['Kế hoạch'],
  TB: ['Thông báo', 'Kết luận'],
  CV: ['Công văn'],
  BC: ['Báo cáo'],
  CTR: ['Chương trình'],
  TTR: ['Tờ trình'],
  BB: ['Biên bản'],
  NĐ: ['Nghị định'],
};
/** In small letters the others may be common words. */
const SMALL_KINDS = 'chỉ thị|nghị quyết|kết luận|quy định|quyết định|hướng dẫn|nghị định';
const KIND_BEFORE = new RegExp(`(?<![\\p{L}])(?<kind>${KINDS}|${SMALL_KINDS})\\s+(?:số\\s*:?\\s*)?$`, 'u');
const SIGN = /-(?<party>\p{L}{1,5})\/|\/(?<state>\p{L}{2,4})-/u;
const DAY_BEHIND = /^[\s,]*(?:\(\s*)?(?:ban hành\s+)?ngày\s+$/iu;
const YEAR_BEHIND = /^[\s,(]{1,3}(?:ban hành\s+)?năm\s+(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/.-]\d)/iu;
const OF =
  /^(?:[\s,(]*(?:ban hành\s+)?(?:ngày\s+[\d/.\s-]{6,14}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|năm\s+\d{4})[)]?)?[\s,]*của\s+/iu;
/** `do Ban Bí thư ban hành` behind a number, `Ngày 15/5/2016, Bộ Chính trị ban hành Chỉ thị số` before it. */
const BY = /^\s+(?:do|được)\s+(?=[^.;]{4,60}\sban hành)/iu;
const ISSUED_BEFORE = new RegExp(
  `(?<who>[\\p{L}\\s]{6,60}?)\\s+(?:đã\\s+)?(?:ký\\s+)?ban\\s+hành\\s+(?:${KINDS}|${SMALL_KINDS})?\\s*(?:số\\s*)?$`,
  'u',
);
const DAY_OF_ISSUE = new RegExp(`^,?\\s+[\\p{L}\\s]{6,50}\\s+ban\\s+hành\\s+(?:(?:${KINDS}|${SMALL_KINDS})\\s+)?(?:số\\s*)?$`, 'u');
const TERM_BEHIND =
  /^(?:[\s,(]*ngày\s+[\d/.\s-]{6,14}[)]?)?[\s,(]{1,3}(?:của\s+[\p{L}\s]{6,50}\s)?[Kk]h(?:óa|oá)\s+(?<term>[IVX]+)(?![\p{L}\p{N}])/u;
/** `Nghị quyết Trung ương 4 khóa XI (số `: the term that a document is of, before its number. */
const TERM_BEFORE = new RegExp(
  `[Kk]h(?:óa|oá)\\s+(?<term>[IVX]+)(?:\\s*[(,–-]\\s*|\\)\\s*[(,–-]?\\s*|\\s+)(?:(?:là|tức|tại|theo)\\s+)?` +
    `(?:${KINDS}|${SMALL_KINDS})?\\s*(?:số\\s*:?\\s*)?$`,
  'u',
);
/** Years between two that are no slip any more: a number comes again with each term. */
const ANOTHER_TERM = 4;
const CARRIED_OUT =
  /(?:thực hiện|theo|căn cứ(?: vào)?|quán triệt|triển khai|học tập|tuân thủ|chấp hành|áp dụng|đối chiếu với|vi phạm|quy định (?:tại|ở|trong)|nêu (?:tại|trong))\s+(?:(?:nghiêm|đúng|tốt|nội dung|tinh thần|các|những)\s+){0,2}$/iu;
const IS_HISTORY = /thay thế|thay cho|hết hiệu lực|trước đây|trước đó|khi ấy|lúc đó|tổng kết|sơ kết|năm thực hiện|kế thừa|tiếp nối/iu;

/** Issuers that a text may take for one another, the longest name first. */
const issuers = ofLibrary((context: CheckContext) =>
  [
    ...new Set([
      ...libraryDocuments(context).map(({ issuer }) => issuer),
      'Ban Bí thư',
      'Bộ Chính trị',
      'Ban Chấp hành Trung ương',
      'Chính phủ',
      'Quốc hội',
    ]),
  ].sort((a, b) => b.length - a.length),
);

export const documentFacts: Rule = {
  code: 'van-ban-sai',
  severity: 'nhắc',
  about:
    'Văn bản trong bài khác với mục của nó trong thư viện: sai loại, cơ quan ban hành, ngày, trích yếu (của văn bản khác), ký hiệu ' +
    '(TƯ thay cho TW), hoặc đã được thay thế khi bài viết.',
  wrong: 'Thực hiện Nghị quyết số 05-CT/TW ngày 15/6/2016 của Ban Bí thư',
  right: 'Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị',
  forms: ['words', 'words'],
  *file(file, context) {
    const date = dateOf(file.entry?.data);
    for (const { passage, at, end, written, documents: all, by } of namedDocuments(context)(file)) {
      // One that came later is another of the same number.
      const documents = all.filter(({ issued }) => issued === undefined || date === null || yearOf(issued) <= yearOf(date));
      if (all.length > documents.length) continue;
      const before = passage.text.slice(Math.max(0, at - 120), at);
      const behind = passage.text.slice(end, end + 260);
      const faults = [
        ...(by === 'number' ? signFaults(written, before, documents) : []),
        ...dateFaults(written, dayBehind(behind) ?? YEAR_BEHIND.exec(behind)?.groups?.year ?? dayBefore(before), documents),
        ...termFaults(written, before, behind, documents),
        ...issuerFaults(written, before, behind, documents, issuers(context)),
        ...titleFaults(written, otherTitleSaid(before, behind, documents, libraryDocuments(context)), documents),
        ...stateFaults(before, sentenceAt(passage.text, at), documents, date, context),
        ...(by === 'number' && documents.length === 0 ? numberFaults(written, before, behind, context) : []),
      ];
      for (const { message, fix } of faults) yield { start: passage.start(at), message, fix };
    }
  },
};

interface Fault {
  message: string;
  fix: string;
}

function* signFaults(written: string, before: string, documents: readonly KnownDocument[]): Generator<Fault> {
  if (/\/TƯ(?![\p{L}])/u.test(written.normalize('NFC'))) {
    const right = written.normalize('NFC').replace('/TƯ', '/TW');
    yield { message: `“${written}”: ký hiệu của Trung ương là TW.`, fix: `Viết ${right}.` };
  }
  const kind = KIND_BEFORE.exec(before)?.groups?.kind;
  if (kind === undefined) return;
  const sign = SIGN.exec(written)?.groups;
  const expected =
    documents.length > 0
      ? [...new Set(documents.map(({ type }): string => type))]
      : KINDS_BY_SIGN[(sign?.party ?? sign?.state ?? '').toUpperCase()];
  if (expected && !expected.some((one) => one.toLowerCase() === kind.toLowerCase()))
    yield {
      message: `${written} là ${expected.join(' hoặc ')}, bài ghi “${kind}”.`,
      fix: `Viết ${expected.join(' hoặc ')}, hoặc sửa số văn bản.`,
    };
}

function dayBehind(behind: string): string | null {
  const [day] = findWrittenDays(behind);
  if (!day || !DAY_BEHIND.test(behind.slice(0, day.at))) return null;
  // “…, ngày 20/6/2019 chi bộ họp” is no day of the document.
  const isOfSentence = behind.startsWith(',') && !/^\s*(?:của|về|[,;.)]|$)/u.test(behind.slice(day.at + day.written.length));
  return isOfSentence ? null : day.iso;
}

/** The day of `Ngày 15/5/2016, Bộ Chính trị ban hành Chỉ thị số`. */
function dayBefore(before: string): string | undefined {
  const day = findWrittenDays(before).at(-1);
  return day && DAY_OF_ISSUE.test(before.slice(day.at + day.written.length)) ? day.iso : undefined;
}

/** A term of the Central Committee in which the document was not issued. */
function* termFaults(written: string, before: string, behind: string, documents: readonly KnownDocument[]): Generator<Fault> {
  const term = (TERM_BEHIND.exec(behind) ?? TERM_BEFORE.exec(before))?.groups?.term;
  const [document] = documents;
  if (term === undefined || !document?.issued || documents.length > 1 || !/\/TW$/.test(document.number)) return;
  if (!termsOf(document.issued).includes(readRoman(term)))
    yield {
      message: `${written} ban hành ${formatDate(document.issued)}, không thuộc khóa ${term}.`,
      fix: 'Sửa khóa, hoặc sửa số văn bản.',
    };
}

function* dateFaults(written: string, said: string | undefined, documents: readonly KnownDocument[]): Generator<Fault> {
  const dated = documents.flatMap(({ issued }) => issued ?? []);
  if (said === undefined || dated.length < documents.length || dated.length === 0) return;
  const agrees = (issued: string): boolean => issued.startsWith(said) || said.startsWith(issued);
  // The same day of another year is a slip of the year.
  const isOther = (issued: string): boolean =>
    Math.abs(yearOf(issued) - yearOf(said)) >= ANOTHER_TERM && (said.length < issued.length || !issued.endsWith(said.slice(4)));
  if (dated.some(agrees) || dated.every(isOther)) return;
  const right = dated.map(formatDate).join(' hoặc ');
  yield {
    message: `${written} ban hành ${right} theo thư viện, bài ghi ${formatDate(said)}.`,
    fix: `Viết ${right}, hoặc sửa mục văn bản nếu thư viện sai.`,
  };
}

function* issuerFaults(
  written: string,
  before: string,
  behind: string,
  documents: readonly KnownDocument[],
  all: readonly string[],
): Generator<Fault> {
  const of = OF.exec(behind) ?? BY.exec(behind);
  const rest = of ? behind.slice(of[0].length).toLowerCase() : '';
  const issued = ISSUED_BEFORE.exec(before)?.groups?.who?.toLowerCase() ?? '';
  const said = all.find((issuer) => (of ? rest.startsWith(issuer.toLowerCase()) : issued.endsWith(issuer.toLowerCase())));
  if (said === undefined || documents.length === 0) return;
  const right = [...new Set(documents.map(({ issuer }) => issuer))];
  const isSame = (issuer: string): boolean =>
    issuer.toLowerCase().startsWith(said.toLowerCase()) || said.toLowerCase().startsWith(issuer.toLowerCase());
  if (!right.some(isSame))
    yield {
      message: `${written} do ${right.join(' hoặc ')} ban hành, bài ghi “${said}”.`,
      fix: `Viết ${right.join(' hoặc ')}, hoặc sửa số văn bản.`,
    };
}

/** The day that a text is of: of what it reports, else of its source, else of itself. */
function dateOf(data: unknown): string | null {
  const { happened, source, published, held } = (data ?? {}) as {
    happened?: string;
    source?: { published?: string };
    published?: string;
    held?: { date: string };
  };
  return held?.date ?? happened ?? source?.published ?? (source ? null : (published ?? null));
}

/** The sentence around a place. */
function sentenceAt(text: string, at: number): string {
  const found = sentencesOf(text).find(({ from, to }) => from <= at && at < to);
  return found ? text.slice(found.from, found.to) : text;
}

/** A sentence without documents and the days of their issue, which tell no time of what is done. */
function hideNumbers(sentence: string): string {
  return findDocumentNumbers(sentence).reduceRight((rest, { at, written }) => {
    const behind = rest.slice(at + written.length);
    const day = /^[\s,(]*(?:ngày\s+[\d/. -]{6,14}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|năm\s+\d{4})/iu.exec(behind)?.[0] ?? '';
    return rest.slice(0, at) + behind.slice(day.length);
  }, sentence);
}

/** The day since when another document stands for one: of that one's issue, else the year in its id. */
function replacedSince(document: KnownDocument, context: CheckContext): string | undefined {
  const by = libraryDocuments(context).find(({ id }) => id === document.replacedBy);
  return by?.issued ?? /-(\d{4})$/.exec(document.replacedBy ?? '')?.[1];
}

function* stateFaults(
  before: string,
  sentence: string,
  documents: readonly KnownDocument[],
  date: string | null,
  context: CheckContext,
): Generator<Fault> {
  const [document] = documents;
  if (!document?.replacedBy || document.status !== 'replaced' || documents.length > 1) return;
  const since = replacedSince(document, context);
  const time = toldTimes(hideNumbers(sentence)).sort().at(-1) ?? date;
  if (since === undefined || time === null || !isAfter(time, since)) return;
  if (!CARRIED_OUT.test(before.replace(KIND_BEFORE, '')) || IS_HISTORY.test(sentence)) return;
  yield {
    message: `${document.number} đã được thay thế (${document.replacedBy}) từ ${formatDate(since)}.`,
    fix: `Dẫn <Document id="${document.replacedBy}" />, hoặc nói rõ là văn bản của thời ấy.`,
  };
}

function* titleFaults(written: string, said: ReturnType<typeof otherTitleSaid>, documents: readonly KnownDocument[]): Generator<Fault> {
  if (said === null) return;
  yield {
    message: `${written} có trích yếu “${documents[0]!.title}” theo thư viện; “${said.words}” là trích yếu của ${said.of.number}.`,
    fix: 'Sửa số văn bản, hoặc sửa trích yếu.',
  };
}

/** A number that the library has not, with the kind and day of one that it has. */
function* numberFaults(written: string, before: string, behind: string, context: CheckContext): Generator<Fault> {
  const kind = KIND_BEFORE.exec(before)?.groups?.kind?.toLowerCase();
  const day = dayBehind(behind);
  if (kind === undefined || day === null) return;
  const issuer = written.slice(written.indexOf('/')).toUpperCase();
  const same = libraryDocuments(context).filter(
    ({ type, issued, number }) => type.toLowerCase() === kind && issued === day && number.toUpperCase().endsWith(issuer),
  );
  if (same.length === 1)
    yield {
      message: `${same[0]!.type} ngày ${formatDate(day)} trong thư viện là số ${same[0]!.number}, bài ghi ${written}.`,
      fix: `Viết ${same[0]!.number}, hoặc sửa lại ngày.`,
    };
}
