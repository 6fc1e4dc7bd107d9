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

/**
 * The times that pages are of and speak of. A page is of what `when` of its metadata says, times in ISO form with
 * commas between them (`2019-Q3` is a quarter), else of its `date`.
 * @param kinds of pages (`kind` of their metadata), in the order in which those of one time are shown
 * @param titleField Pagefind's number of the title, −1 where no page has one
 */
export function listTimes(fragments: readonly PageFragment[], kinds: readonly string[], titleField: number): Mention[] {
  return fragments.flatMap((fragment, page) => {
    const { when, date, kind } = fragment.meta;
    const place = kinds.indexOf(kind ?? '');
    const rank = place < 0 ? kinds.length : place;
    const own = (when ?? date ?? '').split(',').flatMap((iso) => readIso(iso.trim()) ?? []);
    const find = (text: string): Found[] =>
      findTimes(text).map(({ start, end, periods, isEither }) => ({
        start,
        end,
        codes: (isEither ? periods.slice(0, 1) : periods).map(codeOf),
      }));
    return [
      ...own.map((period): Mention => ({ code: codeOf(period), page, position: rank, words: 0 })),
      ...mentionsOn(fragment, page, titleField, find),
    ];
  });
}

/**
 * The places in a collected edition that pages stand for, as `edition` of their metadata says (`15/622, 15/611-624`),
 * and speak of. Of two that hold the same page, the one that holds fewer pages comes first.
 */
export function listPinpoints(fragments: readonly PageFragment[], titleField: number): Mention[] {
  return fragments.flatMap((fragment, page) => {
    const own = (fragment.meta.edition ?? '').split(',').flatMap((declared) => readPinpoint(declared) ?? []);
    const find = (text: string): Found[] =>
      findPinpoints(text).map(({ start, end, pinpoint }) => ({ start, end, codes: codesOf(pinpoint) }));
    return [
      ...own.flatMap((pinpoint) =>
        codesOf(pinpoint).map((code): Mention => ({ code, page, position: pinpoint.to - pinpoint.from, words: 0 })),
      ),
      ...mentionsOn(fragment, page, titleField, find),
    ];
  });
}

function mentionsOn({ content, meta }: PageFragment, page: number, titleField: number, find: (text: string) => Found[]): Mention[] {
  const inTitle = titleField < 0 ? [] : mentionsIn(meta.title ?? '', fieldStart(titleField), page, find);
  return [...mentionsIn(content, 0, page, find), ...inTitle];
}

/** @param origin position of the first word of the text */
function mentionsIn(text: string, origin: number, page: number, find: (text: string) => Found[]): Mention[] {
  const words = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  let first = 0;
  return find(text).flatMap(({ start, end, codes }) => {
    while (words[first] && words[first]!.end <= start) first++;
    let next = first;
    while (words[next] && words[next]!.start < end) next++;
    return codes.map((code): Mention => ({ code, page, position: origin + first, words: next - first }));
  });
}
