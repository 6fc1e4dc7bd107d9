import type { WorkData } from '../../schemas/work.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';
import { letterRuns } from '../../text/letter-runs.ts';
import { listNormalisations } from '../../vietnamese/normalise.ts';
import { findLeftKeys } from '../knowledge/left-keys.ts';
import { judgeWord, mayBeMisspelt, meantBeside, meantSyllable } from '../knowledge/spelling.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** Before a capital that begins a sentence, and no name. */
const BEGINS = /^$|[.!?…]\s$|[“(]$/u;

/** A word that is spoken of, and not used: `chữ “kách”`. */
const SPOKEN_OF = /(?<!\p{L})(?:chữ|từ|tiếng|âm|vần|viết(?: là| thành)?|đọc(?: là)?)\s*(?:là\s+)?[“"*_]+$/iu;

/** The words in titles of works, which keep the spelling of their time, and of their other names. */
const wordsOfTitles = ofLibrary(
  ({ library }: CheckContext) =>
    new Set(
      library.entries.flatMap(({ collection, data }) => {
        const { title = '', aliases = [] } = collection === 'works' ? (data as WorkData) : {};
        return [title, ...aliases].flatMap((name) => name.normalize('NFC').toLowerCase().match(WORD) ?? []);
      }),
    ),
);

export const unknownSyllable: Rule = {
  code: 'chinh-ta',
  severity: 'nhắc',
  about:
    'Chữ có dấu mà không phải một âm tiết tiếng Việt: gõ thiếu dấu, thừa chữ hoặc dính hai chữ; dấu thanh đặt nhầm chữ cái, lẫn hỏi ' +
    'với ngã; phím Telex, VNI còn sót (thuwcj hiện). Tên riêng viết hoa thì được bỏ qua.',
  wrong: 'Đảng và nhândân, chủ truơng, đất nứơc, nhửng việc',
  right: 'Đảng và nhân dân, chủ trương, đất nước, những việc',
  *passage(passage, _file, context) {
    for (const { at, written, meant, by } of findLeftKeys(passage.text))
      yield { at, message: `“${written}” là phím gõ ${by} còn sót lại.`, fix: `Có phải “${meant}”?` };
    const words = letterRuns(passage.text);
    for (const [place, { text: word, at: index }] of words.entries()) {
      if (!mayBeMisspelt(word)) continue;
      const meant =
        /^\p{Ll}/u.test(word) || (/^\p{Lu}\p{Ll}+$/u.test(word) && BEGINS.test(passage.text.slice(Math.max(0, index - 3), index)))
          ? meantSyllable(
              word.normalize('NFC').toLowerCase(),
              [words[place - 1], words[place + 1]].map((beside) => beside?.text.normalize('NFC').toLowerCase() ?? ''),
            )
          : null;
      if (meant) yield { at: index, message: `“${word}” viết sai dấu.`, fix: `Có phải “${meant}”?` };
      const isMeant =
        wordsOfTitles(context).has(word.normalize('NFC').toLowerCase()) ||
        SPOKEN_OF.test(passage.text.slice(Math.max(0, index - 16), index));
      const judged = isMeant ? null : judgeWord(word.normalize('NFC'));
      const compound = judged && meantBeside(word.normalize('NFC'), words[place - 1]?.text ?? '', words[place + 1]?.text ?? '');
      // A letter of another language has a rule of its own, which says what to type.
      if (judged && !listNormalisations(word).some(({ kind }) => kind === 'look-alike'))
        yield {
          at: index,
          message: `“${word}” không phải một âm tiết tiếng Việt.`,
          fix: (compound ?? judged.nearest) ? `Có phải “${compound ?? judged.nearest}”?` : 'Xem lại chữ ấy.',
        };
    }
  },
};
