import { correctQuotationMarks } from '../../text/quotation-marks.ts';
import type { Rule } from '../engine/rule.ts';

/** Spaces that are too many: two together, before punctuation, within brackets; those beside a colon between figures are meant. */
const TOO_MANY = /[ \t]{2,}|\t|(?<!\s|[([“]|\d(?=[ \t]+:[ \t]*\d))[ \t]+(?=[,;:!?)\]”](?!\p{L})|\.(?:\s|$))|(?<=[([“])[ \t]+(?![)\]”])/gu;
/** Punctuation with no space behind it, the letter before it included. */
const TOO_FEW = /(?<=\p{L})[,;](?=\p{L})|(?<=\p{L})(?:…|\.\.\.)(?=\p{L})|(?<=\p{Ll})[.!?](?=\p{Lu}\p{Ll})/gu;
/** What a space never stands before. */
const HUGGING = /[,;:!?)\]”]|\.(?:\s|$)/uy;

export const spacing: Rule = {
  code: 'dau-cach',
  severity: 'nhắc',
  about:
    'Giữa hai chữ có một dấu cách. Dấu câu đứng liền chữ trước nó và cách chữ sau nó một dấu cách; trong ngoặc không có dấu cách ở ' +
    'hai đầu. Câu trích giữ như in.',
  wrong: 'Chi bộ giao việc , nhắc hạn  và báo kết quả .',
  right: 'Chi bộ giao việc, nhắc hạn và báo kết quả.',
  *words(text) {
    const marked = correctQuotationMarks(text);
    for (const { 0: written, index: at } of marked.matchAll(TOO_MANY)) {
      HUGGING.lastIndex = at + written.length;
      const should = HUGGING.test(marked) || /[([“]/.test(marked.charAt(at - 1)) ? '' : ' ';
      yield { at, written, should, ...say(text, at, 'Dấu cách thừa') };
    }
    for (const { 0: written, index: at } of text.matchAll(TOO_FEW))
      yield { at, written, should: `${written} `, ...say(text, at, `Thiếu dấu cách sau “${written}”`) };
  },
};

function say(text: string, at: number, what: string): { message: string; fix: string } {
  const around = text.slice(Math.max(0, at - 12), at + 13).replace(/^\S*\s(?=.*\S)|\s\S*$/gsu, '');
  return { message: `${what} ở “…${around}…”.`, fix: what.startsWith('Thiếu') ? 'Thêm một dấu cách.' : 'Xóa dấu cách thừa.' };
}
