import type { WordDifference } from '../../text/words.ts';
import { isDoubtful } from '../../schemas/quote.ts';
import { quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

function tell({ written, expected }: WordDifference): string {
  if (written === '') return `thiếu “${expected}”`;
  return expected === '' ? `thừa “${written}”` : `“${written}” → “${expected}”`;
}

export const alteredQuotation: Rule = {
  code: 'trich-dan-lech',
  severity: 'nhắc',
  about:
    'Lời trong ngoặc kép gần giống một câu của mục Trích dẫn nhưng lệch vài chữ. Lời của Bác chép đúng từng chữ; muốn diễn lại ý ' +
    'thì bỏ ngoặc kép.',
  wrong: '“Việc gì lợi cho dân, ta phải ra sức làm”',
  right: '“Việc gì lợi cho dân, ta phải hết sức làm”',
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      if (isDoubtful(match.data.verification) || (match.differences.length === 0 && !match.isVariant)) continue;
      const differences = match.differences.map(tell).join('; ');
      const message =
        match.differences.length === 0
          ? `Lời này chép theo một dị bản của trích dẫn ${match.id}.`
          : `Lời này lệch với trích dẫn ${match.id}: ${differences}.`;
      yield { start, message, fix: `Sửa theo nguyên văn, hoặc viết <Quote id="${match.id}" />.` };
    }
  },
};
