import type { Rule } from '../engine/rule.ts';
import { wordAround } from '../engine/find-characters.ts';

export const composedLetters: Rule = {
  code: 'dau-to-hop',
  severity: 'lỗi',
  about:
    'Mỗi chữ có dấu là một ký tự dựng sẵn (Unicode NFC, TCVN 6909:2001). Chữ gõ bằng dấu rời trông như nhau nhưng tìm kiếm và so ' +
    'câu trích sẽ hụt.',
  wrong: 'Đa + dấu hỏi rời + ng',
  right: 'Đảng',
  forms: ['words', 'body'],
  characters: {
    kinds: ['composition', 'mark-order'],
    say: (first, source) => ({
      message: `Chữ “${wordAround(source, first)}” đang viết bằng dấu rời.`,
      fix: `Gõ lại “${wordAround(source, first)}” với bộ gõ để ở Unicode dựng sẵn.`,
    }),
  },
};
