import type { CheckedFile } from '../engine/checked-file.ts';
import type { Passage } from '../engine/passage.ts';
import { findMentions, isLikeName } from '../knowledge/persons.ts';
import { HIGH_OFFICE, isKnownPerson, tellsHistory } from '../knowledge/public-persons.ts';
import type { Rule } from '../engine/rule.ts';

/** Most characters between two names of one list: a comma, a post, a cell of a table. */
const WIDEST_GAP = 60;
/** Characters before a list in which its heading is looked for. */
const REACH = 300;
/** Characters between the words that lead to a list and its first name. */
const NEAR = 100;
/** Who stays away is nobody's business from the second name on; who is there, from the fourth, of a table the third. */
const FEWEST = { absent: 2, present: 4, table: 3 };

const ABSENT =
  /(?<!\p{L})(?:vắng(?: mặt)?|không (?:dự|tham dự|tham gia|có mặt|đến)|xin (?:nghỉ|phép) (?:họp|ốm|phép|buổi|sinh hoạt|vắng)|nghỉ (?:có|không) (?:lý|lí) do|nghỉ họp|nghỉ có phép)(?!\p{L})/giu;
/** Who leads a meeting or writes its minutes, told by that. */
const ROLE =
  /^\s*[-–•+*]?\s*(?:\d{1,2}[.)]\s*)?(?:đồng )?(?:chủ (?:trì|tọa|toạ)|thư ký|điều hành|người (?:chủ trì|ghi)|ghi biên bản|báo cáo viên)(?: [\p{L} ]{0,30})?:/iu;
/** What was left undone, owed or asked for: nobody's business either. */
const BLAMED =
  /(?<!\p{L})(?:(?:còn )?nợ|(?:chưa|chậm|không|quên|thiếu|trễ hạn|quá hạn) (?:\p{L}+ )?(?:nộp|đóng|hoàn thành|viết|ký|kê khai|đăng ký|học|báo cáo|thực hiện|chấp hành|đạt|trả|xong|khai)|quá hạn|bị (?:nhắc|phê bình|kiểm điểm|cảnh cáo|khiển trách|hạ|lập biên bản|trừ)|vi phạm|xin (?:miễn|ra khỏi|thôi|giảm)|diện (?:rà soát|sàng lọc|xem xét)|cần (?:giúp đỡ|nhắc nhở|theo dõi)|hộ (?:nghèo|cận nghèo)|phiếu (?:chống|trắng))(?!\p{L})/iu;
const PRESENT =
  /(?<!\p{L})(?:danh sách|có mặt|tham dự|tham gia|thành phần|dự (?:họp|hội nghị|buổi|sinh hoạt|lớp)|đảng viên (?:dự|mới|gồm|trong)|người dự|ký tên|điểm danh|gồm (?:có )?(?:các )?(?:đồng chí|đ\/c)|quần chúng|cảm tình đảng|kết nạp|nguồn phát triển|quy hoạch|dự nguồn|đi học|chuyển đảng|chuyển sinh hoạt|xếp loại|(?:đã |được )?nhận (?:quà|huy hiệu|hỗ trợ|trợ cấp)|đã (?:nộp|đóng)|họ (?:và )?,?tên|họ tên|đảng viên|tổ viên|thành viên|các đồng chí sau)(?!\p{L})/giu;
/** What was done with those whom the same clause names next; further off, it was done with somebody else. */
const PROPOSED =
  /(?<!\p{L})(?:chọn|cử|giới thiệu|đề nghị|đề cử|phân công|xét|xem xét|chuyển)(?: \p{L}+){0,8}:?\s*(?:(?:các )?(?:đồng chí|đ\/c|ông|bà)\s*:?\s*)?$/iu;
/** Characters between what is held against persons and their names, where no colon says who is meant. */
const BLAMED_NEAR = 40;
/** A colon right before the first name, with a form of address at most. */
const CALLED = /:\s*(?:(?:các )?(?:đồng chí|đ\/c|ông|bà)\s*:?\s*)?$/iu;
/** Offices whose holders are listed in the papers. */
const OF_STATE = /Thủ tướng|Bộ Chính trị|Trung ương|T\.Ư|Phó [Cc]hủ tịch|Tổng Giám đốc|Quốc hội|ĐBQH/u;
/** Who was elected or honoured is told by name. */
const ELECTED =
  /(?<!\p{L})(?:bầu|trúng cử|khen thưởng|biểu dương|tuyên dương|tặng|trao|giải (?:nhất|nhì|ba)|bài (?:viết )?của|ảnh|tác giả|biên tập|ban biên soạn|diễn viên|đội hình)(?!\p{L})/iu;
/** A text that names several of them tells history. */
const OLD_YEAR = /(?<![\d.,])1(?:[0-8]\d\d|9[0-5]\d)(?![\d.,])/gu;
/** Right behind the last name. */
const BEHIND =
  /^(?:\s*\([^()]{0,40}\))?\s*(?:(?:đều|đã|cũng|cùng|xin|hôm nay)\s+){0,2}(vắng|không (?:dự|tham dự)|có mặt|tham dự|dự (?:họp|hội nghị|buổi))(?!\p{L})/iu;
const NAMES_COLUMN = /^tên$|(?<!\p{L})(?:họ(?: và)?,? tên|tên đảng viên|đảng viên|đồng chí|tên quần chúng|quần chúng|người)(?!\p{L})/iu;
/** What stands about a name in a list: its number, form of address, office, reason. */
const AROUND_ITEM = /^\s*(?:[-+*•–]|\(?\d{1,3}[.)])?\s*(?:(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+)?|\s*(?:\(.*|[–:-]\s.*|[.,;]\s*)$/gsu;

const GIVEN = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

interface Listed {
  name: string;
  /** Range in the text of the whole file, passages joined. */
  at: number;
  end: number;
  /** Offset in the source. */
  start: number;
  passage: Passage;
  /** Surely a person. */
  isFirm: boolean;
}

function placeNames(passages: readonly Passage[]): { names: Listed[]; text: string } {
  const names: Listed[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const passage of passages) {
    if (passage.traits.origin === 'printed') continue;
    const { text } = passage;
    const place = (name: string, at: number, isFirm: boolean): unknown =>
      names.push({ name, at: length + at, end: length + at + name.length, start: passage.start(at), passage, isFirm });
    const mentions = findMentions(text);
    let last = 0;
    const between = (to: number): void => {
      for (const { item, at } of itemsOf(text.slice(last, to), last)) {
        const before = names.at(-1);
        // “Các đồng chí Thử, Mẫu, Ví”: given names alone behind another.
        const isGiven = before?.passage === passage && length + at - before.end <= 4 && GIVEN.test(before.name) && GIVEN.test(item);
        if (isGiven || isLikeName(item)) place(item, at, isGiven && before?.isFirm === true);
      }
    };
    for (const { name, at, end } of mentions) {
      between(at);
      place(name, end - name.length, true);
      last = end;
    }
    between(text.length);
    parts.push(text);
    length += text.length + 1;
  }
  return { names, text: parts.join('\n') };
}

/** What stands between commas, line ends and “và”. */
function itemsOf(text: string, from: number): { item: string; at: number }[] {
  let at = from;
  return text.split(/([,;\n:]|(?<=\s)và(?=\s))/u).map((part) => {
    const item = part.replace(AROUND_ITEM, '');
    const placed = { item, at: at + Math.max(0, part.indexOf(item)) };
    at += part.length;
    return placed;
  });
}

/** What ends a list and begins another in minutes: who was away, who leads, who writes. */
const NEXT_ROLE = /(?<!\p{L})(?:vắng|chủ (?:trì|tọa|toạ)|thư ký)(?: mặt)?(?!\p{L})[^,;\n]{0,20}:/iu;

/** Names that follow each other closely, and stand behind one role. */
function* listsOf(names: readonly Listed[], text: string): Generator<Listed[]> {
  let list: Listed[] = [];
  for (const [index, name] of names.entries()) {
    list.push(name);
    const next = names[index + 1];
    if (next && next.at - name.end <= WIDEST_GAP && !NEXT_ROLE.test(text.slice(name.end, next.at))) continue;
    yield list;
    list = [];
  }
}

/** What leads to a list: its heading, the line before it, the words before its first name. */
function leadOf(list: readonly Listed[], text: string, headings: readonly { at: number; text: string }[]): string {
  const at = list[0]?.at ?? 0;
  const lines = text.slice(Math.max(0, at - REACH), at).split('\n');
  const own = (lines.pop() ?? '').replace(/^.*[.!?]\s(?!.*[.!?]\s)/su, '').slice(-NEAR);
  // Who leads a meeting is named behind the line that counts who stayed away.
  const before = ROLE.test(own) ? '' : (lines.at(-1) ?? '');
  const heading = headings.findLast((one) => one.at < at)?.text ?? '';
  return `${heading}\n${before.length < NEAR || before.endsWith(':') ? before : ''}\n${own}`;
}

/** What follows in the same block, where the sentence may say whom it told of. */
function behindOf(text: string, end: number): string {
  return /^[^\n]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
}

/** Names that stand below each other, each alone in its cell. */
function isColumn(list: readonly Listed[]): boolean {
  const alone = list.filter(({ isFirm, name, passage }) => isFirm && passage.traits.cell && passage.text.trim().endsWith(name));
  const columns = Map.groupBy(alone, ({ passage }) => passage.traits.cell?.column);
  return [...columns.values()].some((names) => names.length >= FEWEST.table);
}

/** Whole names right behind what is held against them; of those in office the papers tell. */
function isBlamedInSentence(list: readonly Listed[], lead: string, text: string): boolean {
  const own = lead.split('\n').at(-1) ?? '';
  const { at = 0 } = list[0] ?? {};
  const end = list.at(-1)?.end ?? at;
  const around = text.slice(Math.max(0, at - 2 * REACH), end + 2 * REACH);
  return BLAMED.test(own.slice(-BLAMED_NEAR)) && list.every(({ name }) => /\s/u.test(name)) && !HIGH_OFFICE.test(around);
}

function judge(list: readonly Listed[], lead: string, text: string): { persons: number; isList: boolean } {
  const persons = new Set(list.map(({ name }) => name)).size;
  const [first] = list;
  const last = list.at(-1);
  const isCalled = CALLED.test(lead.slice(-30));
  // Behind a word and a colon, one sure name makes names of the others.
  const firm = list.filter(({ isFirm }) => isFirm).length * (isCalled ? 4 : 2);
  if (!first || !last || firm < list.length) return { persons, isList: false };
  const behind = BEHIND.exec(text.slice(last.end, last.end + 80))?.[1] ?? '';
  const lastAbsent = [...lead.matchAll(ABSENT)].at(-1)?.index ?? -1;
  const isBlamed = isCalled ? BLAMED.test(lead) : isBlamedInSentence(list, lead, text);
  const lastPresent = [...lead.matchAll(PRESENT)].at(-1)?.index ?? -1;
  const isAbsent = lastAbsent > -1 && lastAbsent >= lastPresent - 20 ? true : /^(?:vắng|không)/iu.test(behind);
  const isTable = first.passage.traits.cell !== undefined;
  const fewest = isAbsent || isBlamed ? FEWEST.absent : isTable ? FEWEST.table : FEWEST.present;
  const isLed = isAbsent || isBlamed || (isTable && isColumn(list)) || lastPresent > -1 || PROPOSED.test(lead) || behind !== '' || isCalled;
  const around =
    lead +
    text.slice(Math.max(0, first.at - first.passage.text.indexOf(first.name), first.at - 2 * REACH), last.end) +
    behindOf(text, last.end);
  const known = list.filter(({ name }) => isKnownPerson(name)).length;
  const between = list.slice(1).filter(({ at }, index) => HIGH_OFFICE.test(text.slice(list[index]!.end, at))).length;
  const isOldStory = (text.match(OLD_YEAR) ?? []).length >= 3;
  const isPublished =
    isOldStory ||
    OF_STATE.test(lead.slice(-2 * NEAR)) ||
    ELECTED.test(lead) ||
    tellsHistory(around) ||
    known * 2 >= list.length ||
    between * 2 >= list.length;
  return { persons, isList: isLed && persons >= fewest && !isPublished };
}

export const listOfPersons: Rule = {
  code: 'danh-sach-nguoi',
  severity: 'lỗi',
  about:
    'Không đăng danh sách người dự, người vắng, đảng viên, quần chúng. Hồ sơ chỉ ghi số lượng ở attendance: và vai trò của người chủ ' +
    'trì, trình bày. Nhân vật lịch sử, tác giả, người giữ chức vụ đã công bố thì kể được.',
  wrong: 'Có mặt: Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung',
  right: 'attendance: { present: 24, total: 26 }',
  forms: ['body', 'session'],
  mustNotGetIn: true,
  *file(file: Pick<CheckedFile, 'passages'>) {
    const { names, text } = placeNames(file.passages);
    if (names.length < FEWEST.absent) return;
    const headings = headingsOf(file.passages);
    for (const list of listsOf(names, text)) {
      const { persons, isList } = judge(list, leadOf(list, text, headings), text);
      const [first] = list;
      if (isList && first)
        yield {
          start: first.start,
          message: `Danh sách ${persons} người, bắt đầu từ “${first.name}”.`,
          fix: 'Xóa danh sách; chỉ ghi số lượng (present:, total:) và vai trò.',
        };
    }
  },
};

/** Headings of the text, and the names of columns, which are headings of a table, by their place in the joined text. */
function headingsOf(passages: readonly Passage[]): { at: number; text: string }[] {
  const headings: { at: number; text: string }[] = [];
  let length = 0;
  for (const { text, traits } of passages) {
    if (traits.origin === 'printed') continue;
    const isColumn = traits.cell?.row === 0 && NAMES_COLUMN.test(text);
    if (traits.kind === 'heading' || isColumn) headings.push({ at: length, text });
    else if (traits.kind !== 'cell' && headings.at(-1)?.text !== '' && length - (headings.at(-1)?.at ?? 0) > REACH)
      headings.push({ at: length, text: '' });
    length += text.length + 1;
  }
  return headings;
}
