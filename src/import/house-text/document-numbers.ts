import { findDocumentNumbers } from '../../text/document-numbers.ts';
import type { TextRule } from './text-rule.ts';

/** Document numbers without inner spaces: `14 -KH/ĐU.STTTT` is `14-KH/ĐU.STTTT`. */
export const documentNumbers: TextRule = {
  name: 'Số, ký hiệu văn bản viết liền',
  find: (text) =>
    findDocumentNumbers(text)
      .filter(({ written, closed }) => written !== closed)
      .map(({ at, written, closed }) => ({ start: at, end: at + written.length, text: closed })),
};
