import { isDraft } from '../../library/read-entry.ts';
import { findPlaceholders } from '../../text/left-for-editor.ts';
import type { Passage } from '../engine/passage.ts';
import type { Rule } from '../engine/rule.ts';

/** Words between square brackets and nothing beside them; `[…]` alone, which has no words, marks what a quotation leaves out. */
const IN_BRACKETS = /^\s*\[[^[\]]*\p{L}{2}[^[\]]*\]\s*$/u;

export const unwrittenPlace: Rule = {
  code: 'cho-chua-viet',
  severity: 'lỗi',
  about:
    'Chỗ mà npm run new để sẵn, [Viết ở đây: …], phải được viết thay hoặc xóa đi. Còn là bản nháp thì máy chỉ nhắc. Đoạn nào nằm ' +
    'trọn trong ngoặc vuông cũng được nhắc, vì thường là viết xong quên xóa ngoặc; dấu […] chỉ chỗ lược bớt trong câu trích thì ' +
    'không sao.',
  wrong: '## Kết quả\n\n[Viết ở đây: được gì, chưa được gì, căn cứ vào đâu]',
  right: '## Kết quả\n\nCả chi bộ đã đọc xong ba chương.',
  reads: 'all',
  *passage(passage, { data }) {
    if (passage.traits.origin === 'code') return;
    const found = findPlaceholders(passage.text);
    for (const { at, written } of found) {
      yield {
        at,
        message: `Chỗ này chưa viết: “${written}”.`,
        fix: 'Viết thay cả ngoặc vuông; không có gì để viết thì xóa cả đoạn.',
        ...(isDraft(data) && { severity: 'nhắc' }),
      };
    }
    if (found.length === 0 && isInBrackets(passage)) {
      yield {
        at: 0,
        message: 'Cả đoạn này nằm trong ngoặc vuông, giống chỗ để sẵn chưa viết xong.',
        fix: 'Viết xong rồi thì xóa dấu [ ở đầu và dấu ] ở cuối.',
        severity: 'nhắc',
      };
    }
  },
};

function isInBrackets({ text, traits: { kind, origin, blockQuote } }: Passage): boolean {
  return origin === 'own' && !blockQuote && (kind === 'paragraph' || kind === 'field') && IN_BRACKETS.test(text);
}
