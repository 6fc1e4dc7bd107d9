import type { Rule } from '../rule.ts';
import { findingsByLine, normalisationsOf, wordAround } from '../unseen-characters.ts';

export const composedLetters: Rule = {
  code: 'dau-to-hop',
  severity: 'lỗi',
  about:
    'Mỗi chữ có dấu là một ký tự dựng sẵn (Unicode NFC, TCVN 6909:2001). Chữ gõ bằng dấu rời trông như nhau nhưng tìm kiếm và so ' +
    'câu trích sẽ hụt.',
  wrong: 'Đa + dấu hỏi rời + ng',
  right: 'Đảng',
  *file(file) {
    const changes = normalisationsOf(file).filter(({ kind }) => kind === 'composition' || kind === 'mark-order');
    yield* findingsByLine(file, changes, (first) => ({
      message: `Chữ “${wordAround(file.source, first)}” đang viết bằng dấu rời.`,
      fix: `Gõ lại “${wordAround(file.source, first)}” với bộ gõ để ở Unicode dựng sẵn.`,
    }));
  },
};
