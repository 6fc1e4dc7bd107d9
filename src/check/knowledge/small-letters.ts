import { findPersonNames } from '../../text/person-names.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import { oncePer, type WritingContext } from '../engine/rule.ts';

/** Names that many texts have, as they are written, and words that are none though they begin like one. */
const COMMON_NAMES =
  'Hồ Chí Minh, Bác Hồ, Bác, bác sĩ, bác bỏ, bác học, Nguyễn Ái Quốc, Việt Nam, Đảng Cộng sản Việt Nam, Đảng ta, ' +
  'Trung ương, Quốc hội, Chính phủ, Tổ quốc, ' +
  'Cách mạng Tháng Tám, Các Mác, Lênin, Lê-nin, Di chúc, Mặt trận Tổ quốc, Đoàn Thanh niên, Ủy ban nhân dân, Hội đồng nhân dân, ' +
  'Ban Chấp hành, Ban Thường vụ, Tháng Tám, Điện Biên Phủ, Hà Nội, Đông Dương, Liên Xô, Trung Quốc, Campuchia';

/** What counts a heading, and the sign after it. */
const COUNTED = /^\s*(?:(?:(?:phần|chương|mục)\s+)?(?:[IVXLC]+|\d+)|[A-Z])[.):]\s+/iu;
/** Words behind which figures are Roman. */
const BEFORE_ROMAN = /^(?:quý|khóa|khoá|thứ|chương|phần|mục|hạng|kỳ|tập|cấp|loại|lần)$/iu;
/** Who is named behind these is a person. */
const ADDRESSED = /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|cụ|chị|anh|liệt sĩ|anh hùng|chủ tịch|bí thư|nhà thơ|nhà văn)\s+$/iu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Words with a capital that follow another in a sentence; what stands first in one tells nothing. */
const NAME = /(?<=[\p{Ll}\d,;)]\s)\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,6}/gu;
const LONGEST_NAME = 10;

/** Names by their words in small letters, the longest of those that begin with a word first. */
type Names = ReadonlyMap<string, readonly string[][]>;

/** Names that a file and the library write. */
const namesOfLibrary = oncePer((library: WritingContext['library']): string[] =>
  library.entries.flatMap(({ collection, data }) => (collection === 'organisations' ? [(data as { name: string }).name] : [])),
);
const namesOfFile = oncePer((file: CheckedFile): string[] => {
  const texts = file.passages.filter(({ text, traits }) => traits.kind !== 'code' && traits.kind !== 'comment' && /\p{Ll}{2}/u.test(text));
  const all = texts.map(({ text }) => text.normalize('NFC'));
  const small = new Set(all.flatMap((text) => text.match(WORD) ?? []));
  // A word that the same text writes small as well is no name by itself.
  return all.flatMap((text) => text.match(NAME) ?? []).filter((name) => name.includes(' ') || !small.has(name.toLowerCase()));
});

/** A line in capitals as a sentence: what counts it and abbreviations stay, names are as the file or the library has them. */
export function inSmallLetters(text: string, file: CheckedFile, library: WritingContext['library']): string {
  const [count = ''] = COUNTED.exec(text) ?? [];
  const named = count.replace(/\p{L}{2,}(?=\s)/u, (word) => word[0]! + word.slice(1).toLowerCase());
  const rest = text.slice(count.length).normalize('NFC');
  const names = indexOf([...COMMON_NAMES.split(', '), ...namesOfLibrary(library), ...namesOfFile(file)]);
  const words = [...rest.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
  const persons = personsIn(rest);
  let written = '';
  let end = 0;
  for (let index = 0; index < words.length;) {
    const { word, at } = words[index]!;
    const name = nameAt(words, index, names, rest) ?? [];
    const length = Math.max(1, name.length);
    const last = words[index + length - 1]!;
    const whole = rest.slice(at, last.at + last.word.length);
    const isPerson = persons.some(([start, stop]) => at >= start && at < stop);
    written += rest.slice(end, at);
    if (name.length > 0) written += inLettersOf(whole, name);
    else if (isPerson) written += word[0]! + word.slice(1).toLowerCase();
    else written += isLeft(word, rest.slice(at + word.length), words[index - 1]?.word) ? word : word.toLowerCase();
    end = last.at + last.word.length;
    index += length;
  }
  return named + (written + rest.slice(end)).replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** What keeps its capitals: an abbreviation, a Roman number, what has a figure or a stroke in it. */
function isLeft(word: string, behind: string, before: string | undefined): boolean {
  if (/^[\d/]|^[-–]\p{Lu}*\d/u.test(behind)) return true;
  const isRoman = /^[IVXLC]+$/.test(word) && BEFORE_ROMAN.test(before ?? '');
  return isRoman || (/^[A-ZĐ]{2,}$/.test(word) && !isSyllable(word.toLowerCase()));
}

function indexOf(names: readonly string[]): Names {
  const lists = [...new Set(names)].map((name) => name.match(WORD) ?? []).filter(({ length }) => length > 0 && length <= LONGEST_NAME);
  const byFirst = Map.groupBy(lists, ([first]) => first!.toLowerCase());
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** The name that begins at a word; null for none. */
function nameAt(words: readonly { word: string; at: number }[], index: number, names: Names, text: string): string[] | null {
  const known = names.get(words[index]!.word.toLowerCase()) ?? [];
  const found = known.find((name) =>
    name.every((word, place) => {
      const there = words[index + place];
      const before = words[index + place - 1];
      const isBeside = place === 0 || (before !== undefined && there !== undefined && !/[.:;!?]/.test(text.slice(before.at, there.at)));
      return isBeside && there?.word.toLowerCase() === word.toLowerCase();
    }),
  );
  return found ?? null;
}

/** The words and what stands between them, in the letters of a name. */
function inLettersOf(whole: string, name: readonly string[]): string {
  let place = 0;
  return whole.replace(WORD, () => name[place++] ?? '');
}

/** Where persons are named, from and to. */
function personsIn(text: string): [number, number][] {
  const cased = text.replace(WORD, (word) => word[0]! + word.slice(1).toLowerCase());
  return findPersonNames(cased).flatMap(({ at, end }): [number, number][] => (ADDRESSED.test(text.slice(0, at)) ? [[at, end]] : []));
}
