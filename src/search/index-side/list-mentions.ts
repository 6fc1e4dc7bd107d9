import type { PageFragment } from '../bundle/bundle.ts';
import { fieldStart } from '../bundle/postings.ts';
import type { Mention } from '../mentions.ts';
import { codesOf, findPinpoints, readPinpoint } from '../query/citations.ts';
import { codeOf, readIso } from '../query/dates.ts';
import { findTimes } from '../query/dates-written.ts';

/** A stretch of text that is a time or a pinpoint. */
interface Found {
  start: number;
  end: number;
  codes: readonly number[];
}

/** Where a page speaks of something: the word it begins with, counted in the text or in the title, and how many words it has. */
interface FoundMention {
  code: number;
  word: number;
  words: number;
  isInTitle: boolean;
}

/** What a page speaks of. */
export interface FoundMentions {
  times: FoundMention[];
  pinpoints: FoundMention[];
}

/** What of a page is asked for its mentions. */
interface MentioningPage {
  meta: PageFragment['meta'];
  mentions: FoundMentions;
}

export function findMentions({ content, meta }: Pick<PageFragment, 'content' | 'meta'>): FoundMentions {
  const both = (find: (text: string) => Found[]): FoundMention[] => [
    ...mentionsIn(content, find, false),
    ...mentionsIn(meta.title ?? '', find, true),
  ];
  return {
    times: both((text) =>
      findTimes(text).map(({ start, end, periods, isEither }) => ({
        start,
        end,
        codes: (isEither ? periods.slice(0, 1) : periods).map(codeOf),
      })),
    ),
    pinpoints: both((text) => findPinpoints(text).map(({ start, end, pinpoint }) => ({ start, end, codes: codesOf(pinpoint) }))),
  };
}

function mentionsIn(text: string, find: (text: string) => Found[], isInTitle: boolean): FoundMention[] {
  const found = find(text);
  if (found.length === 0) return [];
  const words = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  let first = 0;
  return found.flatMap(({ start, end, codes }) => {
    while (words[first] && words[first]!.end <= start) first++;
    let next = first;
    while (words[next] && words[next]!.start < end) next++;
    return codes.map((code): FoundMention => ({ code, word: first, words: next - first, isInTitle }));
  });
}

/**
 * The times that pages are of and speak of. A page is of what `when` of its metadata says, times in ISO form with
 * commas between them (`2019-Q3` is a quarter), else of its `date`.
 * @param kinds of pages (`kind` of their metadata), in the order in which those of one time are shown
 * @param titleField Pagefind's number of the title, −1 where no page has one
 */
export function listTimes(pages: readonly MentioningPage[], kinds: readonly string[], titleField: number): Mention[] {
  return pages.flatMap(({ meta, mentions }, page) => {
    const { when, date, kind } = meta;
    const place = kinds.indexOf(kind ?? '');
    const rank = place < 0 ? kinds.length : place;
    const own = (when ?? date ?? '').split(',').flatMap((iso) => readIso(iso.trim()) ?? []);
    return [
      ...own.map((period): Mention => ({ code: codeOf(period), page, position: rank, words: 0 })),
      ...onPage(mentions.times, page, titleField),
    ];
  });
}

/**
 * The places in a collected edition that pages stand for, as `edition` of their metadata says (`15/622, 15/611-624`),
 * and speak of. Of two that hold the same page, the one that holds fewer pages comes first.
 */
export function listPinpoints(pages: readonly MentioningPage[], titleField: number): Mention[] {
  return pages.flatMap(({ meta, mentions }, page) => {
    const own = (meta.edition ?? '').split(',').flatMap((declared) => readPinpoint(declared) ?? []);
    return [
      ...own.flatMap((pinpoint) =>
        codesOf(pinpoint).map((code): Mention => ({ code, page, position: pinpoint.to - pinpoint.from, words: 0 })),
      ),
      ...onPage(mentions.pinpoints, page, titleField),
    ];
  });
}

function onPage(mentions: readonly FoundMention[], page: number, titleField: number): Mention[] {
  return mentions.flatMap(({ code, word, words, isInTitle }) => {
    if (isInTitle && titleField < 0) return [];
    return [{ code, page, position: isInTitle ? fieldStart(titleField) + word : word, words }];
  });
}
