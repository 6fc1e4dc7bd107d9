import { findPersonNames } from '../../text/person-names.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { linesOf, type BodyBlock, type Dropped } from '../source.ts';
import { lineOf } from '../structure/lines.ts';
import { asMessages as say } from './as-messages.ts';
import { roleIn } from './meeting-facts.ts';

interface Task {
  what: string;
  who?: string;
  due?: string;
}

/** What stands in parts of a record that a session has fields for. */
export interface SessionParts {
  objectives: string[];
  questions: string[];
  contributions: { by: string; summary: string }[];
  conclusions: string[];
  tasks: Task[];
}

type Part = keyof SessionParts;

/** Headings of parts, without their numbers. */
const PARTS: readonly [part: Part, pattern: RegExp][] = [
  ['objectives', /^(?:mục đích|mục tiêu)(?:,? (?:và )?yêu cầu)?(?: của buổi [\p{L} ]+)?$/iu],
  ['questions', /^(?:các )?câu hỏi(?: [\p{L} ]+)?$|^gợi ý thảo luận$|^nội dung thảo luận$/iu],
  ['contributions', /^(?:các |phần )?(?:ý kiến(?: (?:thảo luận|phát biểu|tham gia|tham luận))?|tham luận|thảo luận)(?: tại [\p{L} ]+)?$/iu],
  ['conclusions', /^(?:phần )?kết luận(?: (?:của|tại) [\p{L} ]+)?$/iu],
  [
    'tasks',
    /^(?:các )?(?:nhiệm vụ|việc)(?: (?:tiếp theo|phải làm|cần làm|thời gian tới|sau buổi [\p{L} ]+))$|^phân công(?: (?:nhiệm vụ|thực hiện))?$/iu,
  ],
];
const LONGEST_HEADING = 150;
const NUMBERED = /^(?:[IVXLC]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ]|[a-zđ])[.)]\s*/u;
const BULLET = /^(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s*/u;
/** What the schema lets an item hold, in characters (`src/schemas/session.ts`), and how many a reader goes through. */
const LONGEST: Readonly<Record<Part, number>> = { objectives: 400, questions: 400, contributions: 1200, conclusions: 600, tasks: 300 };
const SHORTEST = 5;
const MOST_ITEMS = 20;
/** How minutes end. */
const CLOSING =
  /^(?:cuộc họp|buổi (?:họp|sinh hoạt)|hội nghị|biên bản|chương trình)[^.]{0,60}(?:kết thúc|bế mạc|được lập|được thông qua)/iu;
const SPEAKER = /^([^:]{3,120}?)\s*:\s*(.{10,})$/su;
const WHO = /^((?:chi ủy|chi uỷ|cấp ủy|bí thư|phó bí thư|tổ|ban|thư ký|chi đoàn|các tổ|đảng viên|toàn thể)[^:]{0,80})\s*:\s*(.{5,})$/isu;
const DUE = /(?:trước|hạn|chậm nhất|xong)[^.;]{0,25}ngày\s*$|(?:trước|hạn|chậm nhất)[^.;\d]{0,15}$/iu;

/** Takes whole parts out of a body: where one item of a part does not fit its field, the part stays text. */
export function takeParts(body: readonly BodyBlock[]): { parts: SessionParts; rest: BodyBlock[]; taken: Dropped[]; notes: string[] } {
  const parts: SessionParts = { objectives: [], questions: [], contributions: [], conclusions: [], tasks: [] };
  const rest: BodyBlock[] = [];
  const taken: Dropped[] = [];
  const notes: string[] = [];
  for (let at = 0; at < body.length;) {
    const block = body[at]!;
    const part = block.type === 'heading' ? partOf(lineOf(block)) : null;
    const end = endOfPart(body, at);
    const close = closingIn(body.slice(at + 1, end));
    const below = body.slice(at + 1, end - close);
    const items = part === null ? [] : itemsOf(below);
    if (part === null || items.length === 0 || parts[part].length > 0 || !fill(parts, part, items)) {
      if (part !== null && items.length > 0) notes.push(say.partStays(lineOf(block as never), part));
      rest.push(block);
      at += 1;
      continue;
    }
    for (const text of linesOf(body.slice(at, end - close))) taken.push({ text, reason: say.taken.part(part) });
    at = end - close;
  }
  return { parts, rest, taken, notes };
}

function partOf(heading: string): Part | null {
  if (heading.length > LONGEST_HEADING) return null;
  const plain = heading
    .replace(NUMBERED, '')
    .replace(/[:.]+$/u, '')
    .trim();
  return PARTS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Index of the next heading of the same level or above; a deeper one, a picture or a table makes it no list of items. */
function endOfPart(body: readonly BodyBlock[], at: number): number {
  const head = body[at]!;
  const depth = head.type === 'heading' ? head.depth : 6;
  const next = body.findIndex((block, index) => index > at && block.type === 'heading' && block.depth <= depth);
  return next === -1 ? body.length : next;
}

/** How many blocks at the end of the last part tell how the meeting ended. */
function closingIn(blocks: readonly BodyBlock[]): number {
  const first = blocks.findIndex((block) => block.type === 'paragraph' && CLOSING.test(lineOf(block)));
  return first === -1 ? 0 : blocks.length - first;
}

function itemsOf(blocks: readonly BodyBlock[]): string[] {
  if (blocks.some(({ type }) => type !== 'paragraph' && type !== 'list')) return [];
  return linesOf(blocks).map((line) => line.replace(BULLET, '').trim());
}

function fill(parts: SessionParts, part: Part, items: readonly string[]): boolean {
  if (items.length > MOST_ITEMS || items.some(({ length }) => length > LONGEST[part] || length < SHORTEST)) return false;
  if (part === 'contributions') {
    const said = items.map(contributionOf);
    if (said.some((one) => one === null)) return false;
    parts.contributions = said.filter((one) => one !== null);
  } else if (part === 'tasks') parts.tasks = items.map(taskOf);
  else parts[part] = [...items];
  return true;
}

/** Who spoke, by office or unit, never by name. */
function contributionOf(item: string): SessionParts['contributions'][number] | null {
  const [, who, summary] = SPEAKER.exec(item) ?? [];
  if (!who || !summary) return null;
  const by = findPersonNames(who).length > 0 ? (roleIn(who) ?? say.oneMember) : who.trim();
  return { by, summary: summary.trim() };
}

function taskOf(item: string): Task {
  const [, who, what = item] = WHO.exec(item) ?? [];
  const day = findWrittenDays(what).find(({ at }) => DUE.test(what.slice(Math.max(0, at - 40), at)));
  return { what: what.trim(), ...(who ? { who: who.trim() } : {}), ...(day ? { due: day.iso } : {}) };
}
