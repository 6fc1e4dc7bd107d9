import { tellDifferences } from '../../works/difference-parts.ts';
import { partsOfMatch } from '../../works/quotation-finder.ts';
import { isDoubtful } from '../../schemas/quote.ts';
import { quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

export const alteredQuotation: Rule = {
  code: 'trich-dan-lech',
  severity: 'nhắc',
  about:
    'Lời trong ngoặc kép gần giống một câu của phần Trích dẫn nhưng lệch vài chữ. Lời của Bác chép đúng từng chữ; muốn diễn lại ý ' +
    'thì bỏ ngoặc kép.',
  wrong: '“Việc gì lợi cho dân, ta phải ra sức làm”',
  right: '“Việc gì lợi cho dân, ta phải hết sức làm”',
  *file(file, context) {
    for (const { start, text, match } of quotedPassages(file, context)) {
      if (isDoubtful(match.quotation.data.verification) || (match.isSame && !match.isVariant)) continue;
      const differences = tellDifferences(partsOfMatch(text, match)).join('; ');
      const message = match.isSame
        ? `Lời này chép theo một dị bản của trích dẫn ${match.quotation.id}.`
        : `Lời này lệch với trích dẫn ${match.quotation.id}: ${differences}.`;
      yield { start, message, fix: `Sửa theo nguyên văn, hoặc viết <Quote id="${match.quotation.id}" />.` };
    }
  },
};
