import { isDoubtful, type QuoteData } from '../../schemas/quote.ts';
import { wordsOf } from '../../text/words.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { CheckContext, Hit, Rule } from '../engine/rule.ts';
import { quotedWords } from '../knowledge/quotations.ts';
import { locatorOfWork, placeInWorks, tellPlacement } from '../knowledge/works.ts';

/** Fewer words in a row stand in a long work by chance. */
const FEWEST_WORDS = 8;
const LEAST_AGREEMENT = 0.75;

export const wordsOtherThanInWork: Rule = {
  code: 'trich-dan-khac-tac-pham',
  severity: 'nhắc',
  about:
    'Lời trong ngoặc kép, hoặc nguyên văn của một trích dẫn, gần giống một đoạn của tác phẩm nhưng không khớp từng chữ. Thư viện ' +
    'so bằng toàn văn hoặc bằng dấu vết của tác phẩm; chỉ có dấu vết thì biết chữ nào không khớp mà không biết ở đó ghi chữ gì.',
  wrong: 'Di chúc viết: “phải xứng đáng là người lãnh đạo, là người đầy tớ trung thành của nhân dân”',
  right: 'Di chúc viết: “phải xứng đáng là người lãnh đạo, là người đầy tớ thật trung thành của nhân dân”',
  *file(file, context) {
    if (file.collection === 'quotes') yield* findInQuotation(file, context);
    for (const { start, text, match } of quotedWords(file, context)) {
      if (match || wordsOf(text).length < FEWEST_WORDS) continue;
      const placement = placeInWorks(text, context);
      if (!placement || placement.isExact || placement.agreement < LEAST_AGREEMENT) continue;
      const { paragraphs, differences } = tellPlacement(text, placement);
      const message = `Lời này gần giống “${placement.text.title}” (${paragraphs}) nhưng không khớp từng chữ: ${differences}.`;
      yield { start, message, fix: 'Chép đúng nguyên văn, hoặc bỏ ngoặc kép nếu chỉ diễn lại ý.' };
    }
  },
};

function* findInQuotation(file: CheckedFile, context: CheckContext): Generator<Hit> {
  const { text, work, verification, evidence } = (file.entry?.data ?? {}) as Partial<QuoteData>;
  const isTold = evidence?.some(({ kind }) => kind === 'full-text');
  if (!text || !work || !verification || isDoubtful(verification) || isTold) return;
  const placement = locatorOfWork(work, context)?.locate(text);
  if (!placement || placement.isExact || placement.agreement < LEAST_AGREEMENT) return;
  const { paragraphs, differences } = tellPlacement(text, placement);
  yield {
    start: file.offsetOf(['text']),
    message: `Câu này có ở ${paragraphs} của “${placement.text.title}” nhưng không khớp từng chữ: ${differences}.`,
    fix: 'Xem lại bản in; nếu hai bản chép khác nhau thì ghi ở variants: và giải thích trong note:.',
  };
}
