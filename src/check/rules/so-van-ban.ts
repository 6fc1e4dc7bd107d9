import { findDocumentNumbers } from '../../text/document-numbers.ts';
import type { Rule } from '../engine/rule.ts';

export const documentNumberSpacing: Rule = {
  code: 'so-van-ban',
  severity: 'lỗi',
  about: 'Số, ký hiệu văn bản viết liền, không có dấu cách, dùng gạch nối ngắn. Viết rời thì tìm kiếm không nhận ra là một số.',
  wrong: 'Kế hoạch số 14 -KH/ĐU.STTTT',
  right: 'Kế hoạch số 14-KH/ĐU.STTTT',
  *words(text) {
    for (const { at, written, closed } of findDocumentNumbers(text)) {
      if (written !== closed)
        yield { at, written, should: closed, message: `Số văn bản “${written}” viết rời.`, fix: `Viết liền: ${closed}` };
    }
  },
};
