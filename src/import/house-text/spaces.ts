import { editsOf, type TextRule } from './text-rule.ts';

/** A word that is an address, in which dots and commas are no punctuation. */
const ADDRESS = /(?:https?:|www\.|@)\S*/giu;
const PLACES =
  /[\t\n\r ]{2,}|[\t\n\r]|(?<!\s)\s+(?=[,;:!?)\]”](?!\p{L}))|(?<!\s)\s+(?=\.(?:\s|$))|(?<=[([“])\s+|(?<=\p{L}[,;])(?=\p{L})|(?<=\p{L}(?:…|\.\.\.))(?=\p{L})|(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu;
const HUGGING = /(?:[,;:!?)\]”]|\.(?:\s|$))/uy;

/** One space between words, none before punctuation, one behind it. */
export const spaces: TextRule = {
  name: 'Dấu cách',
  find(text) {
    const isInAddress = inRanges([...text.matchAll(ADDRESS)].map(({ index, 0: address }) => [index, index + address.length]));
    return editsOf(text, PLACES, ({ 0: found, index }) => {
      if (found === '') return isInAddress(index) ? null : ' ';
      HUGGING.lastIndex = index + found.length;
      return HUGGING.test(text) || /[([“]/.test(text[index - 1] ?? '') ? '' : ' ';
    });
  },
};

/** Whether a place lies behind the start of a range and not behind its end; asked with growing places, in linear time. */
export function inRanges(ranges: readonly (readonly [start: number, end: number])[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) < at) next += 1;
    return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) < at;
  };
}
