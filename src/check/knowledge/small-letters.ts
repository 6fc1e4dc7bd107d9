import { findPersonNames } from '../../text/person-names.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { ofLibrary, type WritingContext } from '../engine/rule.ts';

/** Names that many texts have, as they are written, and words that are none though they begin like one. */
const COMMON_NAMES =
  'Hồ Chí Minh, Bác Hồ, Bác, bác sĩ, bác bỏ, bác học, Nguyễn Ái Quốc, Việt Nam, Đảng Cộng sản Việt Nam, Đảng ta, ' +
  'Trung ương, Quốc hội, Chính phủ, Tổ quốc, ' +
  'Cách mạng Tháng Tám, Các Mác, Lênin, Lê-nin, Di chúc, Mặt trận Tổ quốc, Đoàn Thanh niên, Ủy ban nhân dân, Hội đồng nhân dân, ' +
  'Ban Chấp hành, Ban Thường vụ, Nhà nước, xây dựng Đảng, của Đảng, của đảng viên, ' +
  'Tháng Tám, Điện Biên Phủ, Hà Nội, Đông Dương, Liên Xô, Trung Quốc, Campuchia';

/** What counts a heading, and the sign after it. */
export const COUNTED = new RegExp(
  '^\\s*(?:(?:(?:phần|chương|mục|phụ lục|điều)\\s+)?(?:[IVXLC]+|\\d+(?:\\.\\d+)*)|[A-ZĐ]|(?:phần|chương|mục)\\s+thứ\\s+\\p{L}+)[.):–-]\\s+',
  'iu',
);
/** Its words: not a letter or a Roman number alone. */
const COUNTING = /^\s*\p{L}{2,}(?:\s+lục)?(?=\s)(?:\s+thứ\s+\p{L}+)?/iu;
/** Words behind which figures are Roman. */
const BEFORE_ROMAN = /^(?:quý|khóa|khoá|thứ|chương|phần|mục|hạng|kỳ|tập|cấp|loại|lần)$/iu;
/** Who is named behind these is a person. */
const ADDRESSED = /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|cụ|chị|anh|liệt sĩ|anh hùng|chủ tịch|bí thư|nhà thơ|nhà văn)\s+$/iu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Words with a capital that follow another in a sentence; what stands first in one tells nothing. */
const NAME = /(?<=[\p{Ll}\d,;)]\s)\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,6}/gu;
const LONGEST_NAME = 10;
/** Letters of a sign before one of its parts: `12-NQ/` of `12-NQ/TU`. */
const LONGEST_SIGN = 20;
/** Words of capitals in a row that are no abbreviations. */
const FEWEST = 4;

/** Words behind which the name of a place stands, or that of a school. */
const BEFORE_PLACE =
  /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|thôn|ấp|làng|(?:trường )?(?:tiểu học|mầm non|thcs|thpt|trung học (?:cơ sở|phổ thông)))$/iu;
const LONGEST_BEFORE_PLACE = 4;
/** `NÔNG THÔN` is no place. */
const NO_PLACE = /^nông$/iu;
/** Words that no name of a place begins or goes on with. */
const PLAIN =
  /^(?:và|của|các|đã|được|trong|có|là|cho|với|về|đến|từ|theo|do|ở|tại|trên|năm|quý|tháng|ngày|giai|lần|khóa|khoá|nhiệm|số|này|ta|mình|hội|viên|ủy|uỷ|đội|đoàn|đạt|thực|xã|phường|huyện|tỉnh|thành|thôn|không)$/iu;
/** Family names that are no word by themselves. */
const FAMILY = /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|võ|đặng|bùi|đỗ|ngô|đinh|trịnh)$/iu;
const MIDDLE = /^(?:văn|thị)$/iu;
/** Kinds of papers, which begin with a capital before a number (Nghị định 30/2020/NĐ-CP, phụ lục II, mục V). */
const PAPERS = new Set(DOCUMENT_TYPES.map((kind) => kind.toLowerCase()));

/** Whether a text is written in capitals: several such words in a row, or nothing else; Vietnamese ones, not abbreviations. */
export function isShouted(text: string): boolean {
  let inRow = 0;
  let vietnamese = 0;
  let isWhole = true;
  for (const [word] of text.matchAll(WORD)) {
    const isCapital = word === word.toUpperCase() && word !== word.toLowerCase();
    if (isCapital) {
      inRow += 1;
      // Abbreviations have no diacritics but the bar of Đ.
      if (/[^\p{ASCII}Đ]/u.test(word)) vietnamese += 1;
      if (inRow >= FEWEST && vietnamese >= 2) return true;
    } else {
      isWhole = false;
      [inRow, vietnamese] = [0, 0];
    }
  }
  return isWhole && inRow >= 2 && vietnamese >= 2;
}

/** Names by their words in small letters, the longest of those that begin with a word first. */
type Names = ReadonlyMap<string, readonly string[][]>;

/** How texts write words: what is a name in them, and which words side by side are none. */
export interface Writing {
  names: Names;
  /** Pairs of neighbouring words in small letters. */
  pairs: ReadonlySet<string>;
}

/** Names that the library writes. */
const namesOfLibrary = ofLibrary((library: WritingContext['library']): string[] =>
  library.entries.flatMap(({ collection, data }) => (collection === 'organisations' ? [(data as { name: string }).name] : [])),
);

/** What texts tell of how words are written; texts in capitals tell nothing. */
export function readWriting(texts: readonly string[], library: WritingContext['library']): Writing {
  const all = texts.filter((text) => /\p{Ll}{2}/u.test(text)).map((text) => text.normalize('NFC'));
  const small = new Set(all.flatMap((text) => text.match(WORD) ?? []));
  // A word that the same text writes small as well is no name by itself.
  const names = all.flatMap((text) => text.match(NAME) ?? []).filter((name) => name.includes(' ') || !small.has(name.toLowerCase()));
  return { names: indexOf([...COMMON_NAMES.split(', '), ...namesOfLibrary(library), ...names]), pairs: new Set(all.flatMap(pairsIn)) };
}

function pairsIn(text: string): string[] {
  const words = [...text.matchAll(WORD)];
  return words.flatMap(({ 0: word, index }, at) => {
    const next = words[at + 1];
    const isBeside = next?.index === index + word.length + 1 && /\s/u.test(text[index + word.length]!);
    return isBeside && isSmall(word) && isSmall(next[0]) ? [`${word} ${next[0]}`] : [];
  });
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** Words of a line in capitals, and where each stands. */
type Words = readonly { word: string; at: number }[];

/** A line in capitals as a sentence: what counts it and abbreviations stay, names are as texts have them, or as their place tells. */
export function inSmallLetters(text: string, { names, pairs }: Writing): string {
  const [count = ''] = COUNTED.exec(text) ?? [];
  const named = count.trimStart().replace(COUNTING, (words) => words[0]! + words.slice(1).toLowerCase());
  const rest = text.slice(count.length).normalize('NFC');
  const words: Words = [...rest.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
  const persons = personsIn(rest);
  const untold = new Set(words.flatMap((_, index) => untoldName(words, index, pairs, rest)));
  let written = '';
  let end = 0;
  for (let index = 0; index < words.length;) {
    const { word, at } = words[index]!;
    const isTyped = /\p{Ll}/u.test(word);
    const name = isTyped ? [] : (nameAt(words, index, names, rest) ?? kindBeforeNumber(words, index, rest));
    const length = Math.max(1, name.length);
    const last = words[index + length - 1]!;
    const behind = last.at + last.word.length;
    const whole = rest.slice(at, behind);
    const isPerson = persons.some(([start, stop]) => at >= start && at < stop);
    written += rest.slice(end, at);
    if (name.length > 0) written += inLettersOf(whole, name);
    else if (isTyped || isLeft(word, rest, at, words[index - 1]?.word)) written += word;
    else written += isPerson || untold.has(index) ? word[0]! + word.slice(1).toLowerCase() : word.toLowerCase();
    end = behind;
    index += length;
  }
  return named + (written + rest.slice(end)).replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** The words of a name that no text has, by the word before it or by how it begins: `XÃ HẠ SƠN`, `TRẦN VĂN MẪU`; their indices. */
function untoldName(words: Words, index: number, pairs: Writing['pairs'], text: string): number[] {
  const word = (at: number): string => words[at]?.word.toLowerCase() ?? '';
  const isBeside = (at: number): boolean =>
    words[at] !== undefined && text[words[at].at - 1] === ' ' && /\p{L}/u.test(text[words[at].at - 2] ?? '');
  const goesOn = (at: number): boolean => isBeside(at) && !PLAIN.test(word(at)) && !pairs.has(`${word(at)} ${word(at + 1)}`);
  if (FAMILY.test(word(index)) && goesOn(index + 1))
    return [
      index,
      index + 1,
      ...[index + 2].filter(goesOn),
      ...[index + 3].filter((at) => MIDDLE.test(word(index + 1)) && goesOn(at) && !isBeside(at + 1)),
    ];
  const isPlace = Array.from({ length: LONGEST_BEFORE_PLACE }, (_, more) => {
    const from = index - more - 1;
    const before = words.slice(Math.max(0, from), index).map((one) => one.word);
    return from >= 0 && BEFORE_PLACE.test(before.join(' ')) && !(more === 0 && NO_PLACE.test(word(from - 1)));
  }).includes(true);
  if (!isPlace || !goesOn(index) || pairs.has(`${word(index - 1)} ${word(index)}`)) return [];
  return [index, ...[index + 1].filter(goesOn)];
}

/** A kind of paper that a number follows, its first letter a capital; nothing for other words. */
function kindBeforeNumber(words: Words, index: number, text: string): string[] {
  const two = words.slice(index, index + 2).map(({ word }) => word.toLowerCase());
  const last = words[index + 1];
  if (!last || !PAPERS.has(two.join(' '))) return [];
  return /^\s+(?:số\s+)?\d/iu.test(text.slice(last.at + last.word.length))
    ? [two[0]!.charAt(0).toUpperCase() + two[0]!.slice(1), two[1]!]
    : [];
}

/** What keeps its capitals: an abbreviation, a Roman number, what has a figure or a stroke beside it, a part of a sign. */
function isLeft(word: string, text: string, at: number, before: string | undefined): boolean {
  const behind = text.slice(at + word.length);
  if (/^[\d/]|^[-–]\p{Lu}*\d/u.test(behind) || /\d\S*[-/]$/u.test(text.slice(Math.max(0, at - LONGEST_SIGN), at))) return true;
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
function nameAt(words: Words, index: number, names: Names, text: string): string[] | null {
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
