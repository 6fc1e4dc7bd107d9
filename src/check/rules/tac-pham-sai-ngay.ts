import type { WorkData } from '../../schemas/work.ts';
import { formatDate, yearOf } from '../../text/dates.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { ofLibrary, type CheckContext, type PassageHit, type Rule } from '../engine/rule.ts';

/** What may stand between a title and its time: whose it is, what was done with it, where. */
/** Of a paper or a place: no word of it begins what comes next. */
const NAME = '\\p{Lu}\\p{L}*(?:\\s(?!(?:báo|tờ|tạp|tại|ở|số|vào|ngày|tháng|năm|xong|lần|ký|với)\\s)\\p{L}+){0,5}?';
const AUTHOR = '(?:Chủ tịch\\s+|đồng chí\\s+)?(?:Hồ Chí Minh|Bác(?: Hồ)?|Người|Nguyễn Ái Quốc|Hồ Chủ tịch|tác giả)';
const DONE =
  '(?:được\\s+)?(?:(?:Bác|Người)\\s+)?' +
  '(?:viết|công\\s+bố|xuất\\s+bản|đăng|ra\\s+(?:đời|mắt)|ra|in|đọc|phát\\s+biểu|nói|gửi|hoàn\\s+thành)';
const WHERE = `(?:xong|lần\\s+đầu(?:\\s+tiên)?|(?:trên\\s+)?(?:báo|tờ|tạp\\s+chí)(?:\\s+${NAME})?|(?:tại|ở)\\s+${NAME}|số\\s+\\d{1,5})`;
const KIND =
  '(?:là\\s+)?(?:một\\s+)?(?:tác\\s+phẩm|(?:cuốn|quyển|tập)\\s+sách|bài\\s+(?:báo|viết|nói|thơ)|bức\\s+thư)(?:\\s+nổi\\s+tiếng)?';
const SIGNATURE = '(?:ký(?:\\s+(?:tên|bút\\s+danh))?|(?:với\\s+)?bút\\s+danh)\\s+\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*)*';
const LEAD = new RegExp(
  `^[”"*_\\s]*(?:[(,]?\\s*(?:${KIND}|(?:của|do)\\s+${AUTHOR}|${DONE}(?:,?\\s+${WHERE})*|${SIGNATURE}|vào)\\s*)*` +
    '[(,]?\\s*(?:vào\\s+)?(?:ngày\\s+|tháng\\s+|năm\\s+)?$',
  'u',
);
/** A day, a month of a year, or a year. */
const TIME =
  /(?<![\d/.-])(?:(?<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+))?(?:(?<month>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+))?(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/.-]\d)/u;
/** `ký X.Y.Z.`, `với bút danh Trần Lực`: in capitals or a name, on either side of a title. */
const SIGNED =
  /(?<!\p{L})(?:ký\s+(?:tên\s+|bút\s+danh\s+|là\s+)?|bút\s+danh(?:\s+là)?[\s:]+|lấy\s+tên\s+)[“"*]?(?<name>\p{Lu}(?:\.\s?\p{Lu})+\.?|\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,3})/gu;
const SHORTEST_TITLE = 6;
const REACH = 140;

interface KnownTitle {
  title: string;
  /** Every year that the library gives for works of it, and their days as far as they are known. */
  years: Set<number>;
  dates: Set<string>;
  /** Their date, for an editor; empty where one has none. */
  said: string;
  /** Pen names that they were signed with; null where one has none. */
  penNames: Set<string> | null;
}

/** What the library knows of a title, which several works may have. */
const knownTitles = ofLibrary(({ library }: CheckContext) => {
  const titles = new Map<string, KnownTitle>();
  for (const { collection, data } of library.entries) {
    if (collection !== 'works') continue;
    const { title, date, firstPublished = '', version = '', aliases, occasion = '', penName } = data as WorkData;
    const told = `${firstPublished} ${version} ${occasion}`;
    const others = Array.from(told.matchAll(/(?:19|20)\d{2}/gu), ([year]) => Number(year));
    for (const name of [title, ...aliases]) {
      const known = titles.get(name.toLowerCase()) ?? {
        title: name,
        years: new Set<number>(),
        dates: new Set<string>(),
        said: date ? formatDate(date.value) : '',
        penNames: new Set<string>(),
      };
      titles.set(name.toLowerCase(), known);
      for (const year of [...(date ? [yearOf(date.value)] : []), ...others]) known.years.add(year);
      for (const day of [...(date ? [date.value] : []), ...findWrittenDays(told).map(({ iso }) => iso)]) known.dates.add(day);
      if (!date) known.said = '';
      if (penName === undefined) known.penNames = null;
      else known.penNames?.add(penName);
    }
  }
  return titles;
});

const NAMED = /(?<!\p{L})(?:[Tt]ác phẩm|[Cc]uốn|[Bb]áo|[Bb]ài|[Ss]ách|viết|nói|[Bb]ức thư)\s+(?=\p{Lu})/gu;

/** The longest title of a work that begins here; empty for none. */
function titleAt(text: string, at: number, context: CheckContext): string {
  const rest = text.slice(at, at + 200).toLowerCase();
  const known = [...knownTitles(context).keys()].filter((title) => title.length >= SHORTEST_TITLE && rest.startsWith(title));
  return known.reduce((longest, title) => (title.length > longest.length ? title : longest), '');
}

export const wrongDateOfWork: Rule = {
  code: 'tac-pham-sai-ngay',
  severity: 'nhắc',
  about: 'Thời gian ghi sau tên một tác phẩm, hay bút danh ký dưới nó, khác với mục của tác phẩm ấy trong thư viện.',
  wrong: '“Sửa đổi lối làm việc” (1957)',
  right: '“Sửa đổi lối làm việc” (1947)',
  forms: ['words', 'words'],
  *passage({ text }, _file, context) {
    const named = [...text.matchAll(NAMED)].map(({ 0: before, index }) => ({
      at: index + before.length,
      name: titleAt(text, index + before.length, context),
    }));
    const quoted = [...text.matchAll(/[“"]([^“”"\n]{6,200})(?=[”"])/gu)].map(({ 1: name = '', index }) => ({ at: index + 1, name }));
    const titles = [...quoted, ...named].flatMap(({ at, name }) => {
      const work = name.length < SHORTEST_TITLE ? undefined : knownTitles(context).get(name.trim().toLowerCase());
      return work ? [{ at, end: at + name.length, work }] : [];
    });
    for (const { at, end, work } of titles) {
      const behind = text.slice(end, end + REACH);
      const fault = timeFault(behind, work) ?? (titles.length === 1 ? penNameFault(text, at, end, work) : null);
      if (fault) yield { at, ...fault };
    }
  },
};

type Fault = Pick<PassageHit, 'message' | 'fix'>;

function timeFault(behind: string, { title, years, dates, said }: KnownTitle): Fault | null {
  const time = TIME.exec(behind);
  if (!said || !time?.groups || !LEAD.test(behind.slice(0, time.index))) return null;
  const { day, month, year = '' } = time.groups;
  const iso = [year, month ?? day, month && day]
    .filter(Boolean)
    .map((part) => part!.padStart(2, '0'))
    .join('-');
  const agrees = (date: string): boolean => date.startsWith(iso) || iso.startsWith(date);
  const isYearKnown = years.has(Number(year));
  if (isYearKnown && (iso.length === 4 || [...dates].some(agrees) || ![...dates].some((date) => date.startsWith(year)))) return null;
  return {
    message: `“${title}” là tác phẩm ${said} theo thư viện, bài ghi ${formatDate(iso)}.`,
    fix: `Sửa thời gian, hoặc sửa mục tác phẩm nếu thư viện sai.`,
  };
}

/** The pen name in the sentence of a title, which nobody gives for it. */
function penNameFault(text: string, at: number, end: number, { title, penNames }: KnownTitle): Fault | null {
  if (penNames === null || penNames.size === 0) return null;
  const sentence = sentencesOf(text).find(({ from, to }) => from <= at && end <= to);
  if (!sentence) return null;
  const said = [...text.slice(sentence.from, Math.max(sentence.to, end)).matchAll(SIGNED)].map(({ groups }) => groups?.name ?? '');
  const known = new Set([...penNames].map(bareName));
  if (said.length !== 1 || known.has(bareName(said[0]!))) return null;
  const right = [...penNames].join(' hoặc ');
  return {
    message: `“${title}” ký bút danh ${right} theo thư viện, bài ghi ${said[0]}.`,
    fix: `Viết ${right}, hoặc sửa mục tác phẩm nếu thư viện sai.`,
  };
}

function bareName(name: string): string {
  return name.normalize('NFC').replace(/[.\s]/gu, '').toLowerCase();
}
