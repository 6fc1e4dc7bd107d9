import { findPersonNames } from '../../text/person-names.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { oneOf } from '../../text/any-word.ts';
import type { Passage } from '../engine/passage.ts';
import { oncePer } from '../engine/rule.ts';
import { FAMILIES, NOT_NAMES } from './name-words.ts';
import { isKnownPerson } from './public-persons.ts';

/** A person whom a text names. */
export interface Mention {
  /** As written, without the form of address. */
  name: string;
  /** Where the mention begins, its form of address included. */
  at: number;
  end: number;
  /** Said with “đồng chí” and the like. */
  isAddressed: boolean;
  /** The form of address is that of comrades. */
  isComrade: boolean;
}

const WORD = "\\p{Lu}['’]?[\\p{L}\\p{M}]*[\\p{Ll}\\p{M}]";
const CAPITALISED = '\\p{Lu}[\\p{Ll}\\p{M}]+';
const OF_PEOPLES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneOf(FAMILIES)}(?:[ \\u00A0]\\p{Lu}(?:['’]\\p{Lu})?[\\p{Ll}\\p{M}'’]*){1,3}|` +
    `(?:Y|A)[ \\u00A0]${WORD}(?:[ \\u00A0]${CAPITALISED}){1,2}|[HK]['’] ?${CAPITALISED}(?:[ \\u00A0]${CAPITALISED}){1,2}|` +
    `${CAPITALISED}[ \\u00A0](?:Thị|Văn|Y)(?:[ \\u00A0]${CAPITALISED}){1,3})(?![\\p{L}])`,
  'gu',
);
/** What stands before the name of a person one knows. */
const ADDRESS =
  '(?:(?<![\\p{L}])(?:[Đđ]ồng chí|[Đđ]\\/c|[ĐđĐ]c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ạn|[Qq]uần chúng|[Đđ]ảng viên))';
const ADDRESSED = new RegExp(`${ADDRESS}:?[ \\u00A0](${WORD}(?:[ \\u00A0]\\p{Lu}[\\p{L}\\p{M}'’]*){0,4})(?![\\p{L}'’])`, 'gu');
const FORM = new RegExp(`${ADDRESS}:?[ \\u00A0]$`, 'u');
const NO_NAME = new RegExp(`^${oneOf(NOT_NAMES)}(?![\\p{L}]*[’'])`, 'u');
/** The John Doe of examples: a given name of one letter. */
const ANYBODY = /^[ \u00A0]\p{Lu}(?![\p{L}\p{M}'’])(?![ \u00A0]\p{Lu}[\p{Ll}\p{M}])/u;

/** What bears a person's name: a street, a school, a prize. Who it was is nobody the text tells of. */
const NAMED_AFTER =
  /(?<!\p{L})(?:đường|phố|đại lộ|ngõ|ngách|hẻm|kiệt|quảng trường|công viên|trường|THPT|THCS|tiểu học|mầm non|phường|xã|quận|khu phố|bệnh viện|nhà máy|cầu|chợ|giải(?: thưởng)?|quỹ|chi đoàn|chi đội|liên đội|tượng(?: đài)?)[ \u00A0]$/iu;

/** Persons named in a text, in order. Those whom everybody knows are among them. */
export function findMentions(text: string): Mention[] {
  const found: Mention[] = [];
  const add = (name: string, at: number): void => {
    const end = at + name.length;
    if (NAMED_AFTER.test(text.slice(Math.max(0, at - 16), at))) return;
    if (ANYBODY.test(text.slice(end, end + 4)) || /[ \u00A0]\p{Lu}$/u.test(name)) return;
    const form = FORM.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? '';
    found.push({ name, at: at - form.length, end, isAddressed: form !== '', isComrade: /đồng|đ\/?c|đảng|quần/iu.test(form) });
  };
  for (const { at, end } of findPersonNames(text)) add(text.slice(at, end), at);
  for (const { 0: name, index } of text.matchAll(OF_PEOPLES)) if (!NO_NAME.test(name)) add(name, index);
  for (const { 0: whole, 1: name = '', index } of text.matchAll(ADDRESSED))
    if (!NO_NAME.test(`${name}${text.slice(index + whole.length, index + whole.length + 8)}`))
      add(name, index + whole.length - name.length);
  return withoutOverlaps(found);
}

/** The longest of those that overlap. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.sort((a, b) => a.at - b.at || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || mention.at >= last.end) kept.push(mention);
    else if (mention.end > last.end) kept[kept.length - 1] = { ...last, name: mention.name, end: mention.end };
  }
  return kept;
}

/** A stretch of three words or so, all of them capitalised, that may be a name where a list of names is expected. */
const LIKE_A_NAME = new RegExp(`^${WORD}(?:[ \\u00A0]\\p{Lu}['’]?[\\p{L}\\p{M}]*){1,4}$`, 'u');

/** Whether what stands in a list is a name, once others in it are. */
export function isLikeName(item: string): boolean {
  return LIKE_A_NAME.test(item) && !NO_NAME.test(item) && !isKnownPerson(item);
}

/** What stands about a name in a cell: a number, a form of address, an office behind a mark. */
const AROUND_NAME = /^\s*(?:\(?\d{1,3}[.)]?\s+)?|\s*(?:[(,–-]\s.*|\(.*)?$/gsu;
/** A column, or a row, that has names. */
const OF_NAMES =
  /(?<!\p{L})(?:họ(?: và)?,? tên|(?:tên )?(?:đảng viên|đồng chí|quần chúng|hội viên|đoàn viên))(?!\p{L})|^(?:tên|người(?: (?:nhận|lĩnh|nộp|đóng|được .*))?)$/iu;

/**
 * Whether cells beside another say whose it is: by the name of a column, or as one of them is a name.
 * @param row its texts, with ` | ` between
 * @param head the names of columns, likewise
 */
export function nameSomebody(row: string, head: string): boolean {
  return head.split(' | ').some((name) => OF_NAMES.test(name.trim())) || `${row} | ${head}`.split(' | ').some(isNameAlone);
}

/** Whether a text is the name of a person not known to everybody, and nothing else. */
export function isNameAlone(text: string): boolean {
  const bare = text.replace(AROUND_NAME, '');
  const [found] = findMentions(bare);
  return found?.at === 0 && found.end === bare.length && /\s/u.test(found.name) && !isKnownPerson(found.name);
}

/** A sentence, and the persons in it who are not known to everybody. */
export interface AboutPersons {
  text: string;
  /** Index of the sentence in the passage. */
  at: number;
  persons: Mention[];
}

/** Sentences of a passage that name private persons, and nobody whom everybody knows. */
export const sentencesAboutPersons = oncePer((passage: Passage): AboutPersons[] =>
  Array.from(sentencesOf(passage.text), ({ from, to }) => {
    const text = passage.text.slice(from, to);
    return { text, at: from, persons: findMentions(text) };
  }).filter(({ persons }) => persons.length > 0 && !persons.some(({ name }) => isKnownPerson(name))),
);

/** Whether words of a sentence stand so near a person that they are about that one. */
export function isNearPerson({ persons }: AboutPersons, from: number, to: number, most: number): boolean {
  return persons.some(({ at, end }) => from - end <= most && at - to <= most);
}
