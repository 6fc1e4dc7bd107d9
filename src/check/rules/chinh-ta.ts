import type { Rule } from '../engine/rule.ts';
import { listNormalisations } from '../../vietnamese/normalise.ts';
import { judgeWord } from '../knowledge/spelling.ts';

const WORD = /[\p{L}\p{M}]+/gu;

export const unknownSyllable: Rule = {
  code: 'chinh-ta',
  severity: 'nhắc',
  about:
    'Chữ có dấu mà không phải một âm tiết tiếng Việt: gõ thiếu dấu, thừa chữ hoặc dính hai chữ. Tên riêng nước ngoài viết hoa ' +
    'thì được bỏ qua.',
  wrong: 'Đảng và nhândân, chủ truơng',
  right: 'Đảng và nhân dân, chủ trương',
  *passage(passage) {
    for (const { 0: word, index } of passage.text.matchAll(WORD)) {
      if (!/[^\p{ASCII}]/u.test(word)) continue;
      const judged = judgeWord(word.normalize('NFC'));
      // A letter of another language has a rule of its own, which says what to type.
      if (judged && !listNormalisations(word).some(({ kind }) => kind === 'look-alike'))
        yield {
          at: index,
          message: `“${word}” không phải một âm tiết tiếng Việt.`,
          fix: judged.nearest ? `Có phải “${judged.nearest}”?` : 'Xem lại chữ ấy.',
        };
    }
  },
};
