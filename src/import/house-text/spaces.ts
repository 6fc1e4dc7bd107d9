import { editsOf, type TextRule } from './edit.ts';

/** A word that is an address, in which dots and commas are no punctuation. */
const ADDRESS = /(?:https?:|www\.|@)\S*$/iu;

/** One space between words, none before punctuation, one behind it. */
export const spaces: TextRule = {
  name: 'Dấu cách',
  find(text) {
    return editsOf(text, /[\t\n\r ]{2,}|[\t\n\r]|\s+(?=[,;:!?)\]”](?!\p{L}))|\s+(?=\.(?:\s|$))|(?<=[([“])\s+|(?<=\p{L}[,;])(?=\p{L})|(?<=\p{L}(?:…|\.\.\.))(?=\p{L})|(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu, (match) => {
      const [found] = match;
      const before = text.slice(0, match.index);
      if (found === '') return ADDRESS.test(before) ? null : ' ';
      const after = text.slice(match.index + found.length);
      const hugs = /^(?:[,;:!?)\]”]|\.(?:\s|$))/u.test(after) || /[([“]$/u.test(before);
      return hugs ? '' : ' ';
    });
  },
};
