import type { KnownDocument } from './named-documents.ts';

/** `của Bộ Chính trị về những điều đảng viên không được làm` behind a number, the same in brackets before it. */
const ABOUT_BEHIND =
  /^(?:[\s,(]*(?:ban hành\s+)?(?:ngày\s+[\d/.\s-]{6,14}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|năm\s+\d{4})\)?)?(?:[\s,]*(?:của|do)\s+[\p{L}\s]{4,60}?)?[\s,:(]+(?:[“"]\s*(?:về\s+)?|về\s+(?:việc\s+)?[“"]?)(?<said>[^“”".;:()\uFFFC]{12,160})/iu;
const ABOUT_BEFORE = /(?<!\p{L})về\s+(?:việc\s+)?[“"]?(?<said>[^“”".;:()\d]{12,110}?)[”"]?[\s,]*\(\s*(?:số\s+)?$/iu;
const FEWEST_WORDS_OF_TITLE = 4;

/**
 * What a text says a document is about, where that is the title of another one; null else.
 * @param before the text before its number; @param behind the text after it
 */
export function otherTitleSaid(
  before: string,
  behind: string,
  documents: readonly KnownDocument[],
  all: readonly KnownDocument[],
): { words: string; of: KnownDocument } | null {
  const said = ABOUT_BEHIND.exec(behind)?.groups?.said ?? ABOUT_BEFORE.exec(before)?.groups?.said;
  const isTitleOf = (one: KnownDocument): boolean => said !== undefined && namesOf(one).some((name) => isSameTitle(said, name));
  if (said === undefined || documents.length === 0 || documents.some(isTitleOf)) return null;
  // What a title says may be a part of another's: `Một số vấn đề về …`.
  const isPartOfOwn = (one: KnownDocument): boolean =>
    documents.some((own) => namesOf(own).some((name) => namesOf(one).some((part) => holds(bareWords(name), bareWords(part)))));
  const of = all.find((one) => isTitleOf(one) && !isPartOfOwn(one));
  return of ? { words: said.trim(), of } : null;
}

function namesOf({ title, subject = '', aliases }: KnownDocument): string[] {
  return [title, subject, ...aliases];
}

/** Whether what a text says is a title, or its beginning or core: that many words in the same order. */
function isSameTitle(said: string, title: string): boolean {
  const [one, other] = [said, title].map((text) => bareWords(text));
  const [short = [], long = []] = one!.length < other!.length ? [one, other] : [other, one];
  return holds(long, short);
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  return short.length >= FEWEST_WORDS_OF_TITLE && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

function bareWords(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words[0] === 'về' ? words.slice(1) : words;
}
