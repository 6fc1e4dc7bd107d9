import { findPersonNames } from '../../text/person-names.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { asMessages as say } from './as-messages.ts';

/** When and where a session was or is to be, who led it, how many were there: of persons their offices alone. */
export interface MeetingFacts {
  held: { date?: string; start?: string; place?: string; form?: 'truc-tiep' | 'truc-tuyen' | 'ket-hop' };
  chair: string | null;
  secretary: string | null;
  attendance: { present?: number; total?: number; excused?: number; guests?: number };
}

/** What the schema lets a field hold, in characters (`src/schemas/session.ts`). */
const LONGEST = { place: 200, role: 120 } as const;
/** Characters of a line that are read. */
const LONGEST_READ = 600;
const BULLET = /^(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s*/u;
const TIME_LINE = /^(?:thời gian|ngày giờ|bắt đầu)(?: [^:]{0,30})?\s*:/iu;
const OPENING = /^(?:hôm nay|vào hồi|vào lúc|hồi|sáng|chiều|tối|ngày|lúc)(?!\p{L})/iu;
const CLOCK = /(?<!\d)(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?!\d)/iu;
const PLACE_LINE = /^địa điểm(?: [^:]{0,30})?\s*:\s*(.+)$/iu;
const PLACE_IN = /(?<!\p{L})tại\s+((?:phòng|nhà|hội trường|trụ sở|trường|trung tâm|sở|ủy ban|UBND|văn phòng|xã|thôn)\s[^,.;]{2,150})/iu;
const FORM = /(?:hình thức|họp|sinh hoạt)[^.;]{0,30}?(trực tiếp(?: (?:và|kết hợp) trực tuyến)?|trực tuyến(?: (?:và|kết hợp) trực tiếp)?)/iu;
const CHAIR = /^(?:chủ (?:trì|tọa|toạ)|người chủ trì)(?: [^:]{0,30})?\s*:\s*(.+)$/iu;
const SECRETARY = /^(?:thư ký|người ghi biên bản)(?: [^:]{0,30})?\s*:\s*(.+)$/iu;
const ADDRESS = /(?<!\p{L})(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị)(?!\p{L})/giu;
const TOTAL = /(?:tổng số(?: [\p{L} ]{0,30}?)?|toàn chi bộ có)\s*:?\s*(\d{1,5})(?!\d)/iu;
const PRESENT =
  /(?:có mặt|tham dự|dự họp|số dự)(?: [\p{L} ]{0,20}?)?\s*:?\s*(\d{1,5})(?:\s*\/\s*(\d{1,5}))?(?!\d)|(?<!\d)(\d{1,5})\s*\/\s*(\d{1,5})\s+(?:đồng chí|đảng viên)/iu;
const ABSENT = /vắng(?: mặt)?(?:[^\d.;]{0,20})?\s*:?\s*(\d{1,5})(?!\d)([^.;]{0,30})/iu;
const EXCUSED = /có (?:lý do|lí do|phép)/iu;
const GUESTS = /(?:khách mời|khách dự|đại biểu(?: [\p{L} ]{0,20}?)?)\s*:?\s*(\d{1,4})(?!\d|\/)/iu;
const MET = /^,?\s*(?:tại [^,]{3,80},\s*)?(?:chi bộ|đảng bộ|chi ủy|đảng ủy)[^.;]{0,80}?(?:tổ chức|họp|tiến hành|sinh hoạt)/iu;
/** Characters behind a day in which it is said what was done on it. */
const REACH = 220;
/** A line that says nothing but numbers of those present. */
const COUNTS_ALONE = /^(?:tổng số|có mặt|vắng|khách mời|khách dự|đại biểu|số dự)[^.]{0,120}\.?$/iu;

/** Reads the lines a record opens with. @returns the facts, and which lines say nothing else: by index, with the reason they may go */
export function readMeeting(lines: readonly string[]): { facts: MeetingFacts; told: Map<number, string> } {
  const facts: MeetingFacts = { held: {}, chair: null, secretary: null, attendance: {} };
  const told = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const text = line.slice(0, LONGEST_READ).replace(BULLET, '').trim();
    const isTime = TIME_LINE.test(text);
    if (isTime || OPENING.test(text)) readTime(text, facts);
    else readDayOf(text, facts);
    const place = PLACE_LINE.exec(text)?.[1] ?? (isTime || OPENING.test(text) ? PLACE_IN.exec(text)?.[1] : undefined);
    if (place) facts.held.place ??= visibleLine(place.replace(/[.;,]$/u, ''), LONGEST.place);
    readForm(text, facts);
    const chair = CHAIR.exec(text)?.[1];
    if (chair) facts.chair ??= roleIn(chair);
    const secretary = SECRETARY.exec(text)?.[1];
    if (secretary) facts.secretary ??= roleIn(secretary);
    readCounts(text, facts);
    if (chair !== undefined || secretary !== undefined) told.set(index, say.taken.person);
    else if (isTime && facts.held.date && text.length < 120) told.set(index, say.taken.held);
    else if (PLACE_LINE.test(text) || (/^hình thức[^:]{0,30}:/iu.test(text) && facts.held.form && text.length < 80))
      told.set(index, say.taken.held);
    else if (COUNTS_ALONE.test(text) && Object.keys(facts.attendance).length > 0) told.set(index, say.taken.attendance);
  }
  return { facts, told };
}

function readTime(text: string, { held }: MeetingFacts): void {
  const day = findWrittenDays(text)[0]?.iso;
  if (day) held.date ??= day;
  const [, hour, minute = '00'] = CLOCK.exec(text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu, ' ')) ?? [];
  if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) held.start ??= `${hour.padStart(2, '0')}:${minute}`;
}

/** `ngày 28/3/2025, Chi bộ … tổ chức sinh hoạt`, wherever it stands in a sentence. */
function readDayOf(text: string, { held }: MeetingFacts): void {
  const day = findWrittenDays(text).find(({ at, written }) => MET.test(text.slice(at + written.length, at + written.length + REACH)));
  if (!day) return;
  held.date ??= day.iso;
  const place = PLACE_IN.exec(text)?.[1];
  if (place) held.place ??= visibleLine(place, LONGEST.place);
}

function readForm(text: string, { held }: MeetingFacts): void {
  const form = FORM.exec(text)?.[1]?.toLowerCase();
  if (!form) return;
  held.form ??= /tiếp.*tuyến|tuyến.*tiếp/u.test(form) ? 'ket-hop' : form.startsWith('trực tuyến') ? 'truc-tuyen' : 'truc-tiep';
}

/** The office that stands beside a name; null where only a name does. */
export function roleIn(text: string): string | null {
  const line = text.slice(0, LONGEST_READ);
  let rest = line;
  for (const { name } of findPersonNames(line)) rest = rest.replace(name, ' ');
  rest = rest
    .replace(ADDRESS, ' ')
    .replace(/\([^)]*\d[^)]*\)/gu, ' ')
    .replace(/^[\s,;:(–-]+|[\s,;:.)–-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return rest.length >= 4 && !/^\P{L}+$/u.test(rest) ? visibleLine(rest.charAt(0).toUpperCase() + rest.slice(1), LONGEST.role) : null;
}

function readCounts(text: string, { attendance }: MeetingFacts): void {
  const set = (field: keyof MeetingFacts['attendance'], value: string | undefined): void => {
    if (value !== undefined) attendance[field] ??= Number(value);
  };
  set('total', TOTAL.exec(text)?.[1]);
  const present = PRESENT.exec(text);
  set('present', present?.[1] ?? present?.[3]);
  set('total', present?.[2] ?? present?.[4]);
  const absent = ABSENT.exec(text);
  if (absent && EXCUSED.test(`${absent[0]}${absent[2] ?? ''}`)) set('excused', absent[1]);
  set('guests', GUESTS.exec(text)?.[1]);
}
