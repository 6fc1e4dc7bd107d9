import type { QuoteData } from '../../schemas/quote.ts';
import type { Rule } from '../engine/rule.ts';
import { locatorOfWork, tellPlacement } from '../knowledge/works.ts';

export const falseFullText: Rule = {
  code: 'toan-van-khong-khop',
  severity: 'lỗi',
  isAbsolute: true,
  about:
    'Căn cứ kind: full-text nói rằng câu này có nguyên từng chữ trong tác phẩm. Máy so lại với toàn văn hoặc dấu vết của tác phẩm; ' +
    'không khớp thì không được ghi.',
  wrong: example('trải'),
  right: example('kinh'),
  forms: ['quotation', 'quotation'],
  *file(file, context) {
    if (file.collection !== 'quotes' || !file.entry) return;
    const { text, work = '', evidence } = file.entry.data as QuoteData;
    for (const [index, { kind }] of evidence.entries()) {
      if (kind !== 'full-text') continue;
      const start = file.offsetOf(['evidence', index, 'kind']);
      const locator = locatorOfWork(work, context);
      if (!locator) {
        yield {
          start,
          message: `Tác phẩm ${work} chưa có toàn văn hay dấu vết trong thư viện, nên không so được từng chữ.`,
          fix: `Làm dấu vết: thu-vien fingerprint TỆP.txt --as ${work}; chưa có tệp chữ thì ghi đúng thứ đã xem, ví dụ kind: copy.`,
        };
        continue;
      }
      const placement = locator.locate(text);
      if (placement?.isExact) continue;
      const where = placement && tellPlacement(text, placement);
      yield {
        start,
        message: where
          ? `Câu này không khớp từng chữ với “${placement.text.title}” (${where.paragraphs}): ${where.differences}.`
          : `Không thấy câu này trong tác phẩm ${work}.`,
        fix: 'Sửa text: theo đúng tác phẩm, hoặc bỏ căn cứ full-text và hạ verification:.',
      };
    }
  },
};

function example(word: string): string {
  return `text: Cuộc chống Mỹ, cứu nước của nhân dân ta dù phải ${word} qua gian khổ, hy sinh nhiều hơn nữa
work: di-chuc-1969
evidence:
  - kind: full-text
    supports: [wording, work]`;
}
