import { isSpokenOf } from './spoken-of.ts';

/**
 * A mark that says how far a paper may go: a level of secrecy as it is stamped (tuyệt mật, tối mật, mật: Luật Bảo vệ bí mật nhà
 * nước), or what offices write themselves to keep a paper among themselves.
 */
export interface SecrecyMark {
  /** Index in the text. */
  at: number;
  /** As the text has it. */
  mark: string;
  /** A level that the state stamps, or words that keep a paper within an office. */
  kind: 'level' | 'internal';
}

const LEVEL = '(?:TUYỆT MẬT|TỐI MẬT|MẬT)';
/** Wherever it stands in capitals, unless the words around it are capitals too (GIỮ BÍ MẬT NHÀ NƯỚC) or a sentence quotes it. */
const IN_CAPITALS = new RegExp(String.raw`(?<![\p{L}\p{M}])${LEVEL}(?![\p{L}\p{M}])`, 'gu');
/** Wherever it stands, unless a sentence only quotes or speaks of it. */
const INTERNAL = /(?<![\p{L}\p{M}])(?:tài liệu )?lưu hành nội bộ(?![\p{L}\p{M}])/giu;
/** Where it is all that a line says. */
const LEVEL_LINE = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)$/u;
const NAMED_LINE =
  /^(?:(?:độ|mức độ|dấu) mật\s*:\s*(?:tuyệt mật|tối mật|mật)|(?:tài liệu|văn bản|báo cáo|hồ sơ|công văn) (?:tuyệt mật|tối mật|mật))$/iu;
/** The same wherever it stands, among the lines of a letterhead; what lists the levels is no stamp. */
const NAMED = /(?<![\p{L}\p{M}])(?:(?:mức )?độ|mức|dấu(?: độ)?|cấp độ) mật\s{0,3}[:：]\s{0,3}(?:tuyệt mật|tối mật|mật)(?![\p{L}\p{M}])/giu;
const ENDS_NAMED = /^\s*(?:$|[\n.·|)\]\p{Lu}]|;(?! ?(?:[Tt]uyệt|[Tt]ối|[Mm]ật)))/u;
/** A form in which one of them is chosen. */
const CHECKBOX = /[☐☑☒□■✓✔]/u;
const INTERNAL_LINE = /^(?:tài liệu|văn bản) (?:nội bộ|thu hồi|mật|hạn chế lưu hành|không phổ biến)$/iu;
/** The same, where the line is a stamp by its capitals or brackets: in a list of what to do they are words like others. */
const STAMP_LINE =
  /^(?:hạn chế lưu hành|lưu hành hạn chế|không (?:phổ biến|sao chụp|đưa lên mạng)|xem xong (?:trả lại|thu hồi)|chỉ người có tên mới được bóc bì|chỉ lưu hành trong \p{L}[\p{L} ]{1,40})$/iu;
const IS_STAMP = /^\s*[[({].*[\])}]\W*$|^[^\p{Ll}]+$/u;
/** Characters looked at on either side. */
const NEIGHBOUR = 20;
const CAPITALS_BEFORE = /\p{Lu}{2,}[\s-]+$/u;
const CAPITALS_AFTER = /^[\s-]+\p{Lu}{2,}/u;
/** What stands around a stamp: brackets, emphasis, signs at the end. */
const AROUND = /^[\s([{*_"“”'–—-]+|[\s)\]}*_"“”'.!,;:–—-]+$/gu;
/** No line with a stamp is longer. */
const LONGEST_LINE = 80;
const SPACED_LETTERS = /^(?:\p{L}\s){2,}\p{L}$/u;

/**
 * Marks of secrecy in a text, in its order; each place once.
 * @param isEdge what pages repeat above and below their text, where nothing is merely spoken of
 */
export function findSecrecyMarks(text: string, isEdge = false): SecrecyMark[] {
  const found: SecrecyMark[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST_LINE) {
      const bare = line.replace(AROUND, '');
      const kind = bare === '' ? null : kindOfLine(bare, IS_STAMP.test(line));
      if (kind) found.push({ at: start + line.indexOf(bare), mark: bare, kind });
    }
    start += line.length + 1;
  }
  for (const { 0: mark, index } of text.matchAll(IN_CAPITALS))
    if (standsAlone(text, index, mark) && (isEdge || !isSpokenOf(text, index, mark))) found.push({ at: index, mark, kind: 'level' });
  for (const { 0: mark, index } of text.matchAll(NAMED))
    if (ENDS_NAMED.test(text.slice(index + mark.length, index + mark.length + NEIGHBOUR))) found.push({ at: index, mark, kind: 'level' });
  for (const { 0: mark, index } of text.matchAll(INTERNAL))
    if (isEdge || !isSpokenOf(text, index, mark)) found.push({ at: index, mark, kind: 'internal' });
  found.sort((one, other) => one.at - other.at || other.mark.length - one.mark.length);
  let end = 0;
  return found.filter(({ at, mark }) => {
    const isWithin = at < end;
    if (!isWithin) end = at + mark.length;
    return !isWithin;
  });
}

/** Whether lines of one table or list name all three levels, each on its own: they tell which there are, and stamp nothing. */
export function listsAllLevels(lines: readonly string[]): boolean {
  const levels = lines.map((line) => line.replace(AROUND, '')).filter((line) => LEVEL_LINE.test(line));
  return new Set(levels.map((level) => level.toLowerCase())).size === 3 && !lines.some((line) => CHECKBOX.test(line));
}

/** Whether a line is a level and nothing else. */
export function isBareLevel(line: string): boolean {
  return LEVEL_LINE.test(line.replace(AROUND, ''));
}

function kindOfLine(line: string, isStamp: boolean): SecrecyMark['kind'] | null {
  const words = SPACED_LETTERS.test(line) ? line.replace(/\s/g, '').replace(/^(TUYỆT|TỐI)(?=MẬT$)/u, '$1 ') : line.replace(/\s+/g, ' ');
  if (LEVEL_LINE.test(words) || NAMED_LINE.test(words)) return 'level';
  const isInternal = (part: string): boolean => INTERNAL_LINE.test(part) || (isStamp && STAMP_LINE.test(part));
  return words.split(/ ?[,;–-] ?/).some(isInternal) ? 'internal' : null;
}

function standsAlone(text: string, at: number, mark: string): boolean {
  return (
    !CAPITALS_BEFORE.test(text.slice(Math.max(0, at - NEIGHBOUR), at)) &&
    !CAPITALS_AFTER.test(text.slice(at + mark.length, at + mark.length + NEIGHBOUR))
  );
}
