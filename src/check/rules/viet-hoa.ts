import type { CheckedFile } from '../engine/checked-file.ts';
import { oncePer, type Rule, type WritingContext } from '../engine/rule.ts';
import { inSmallLetters, isShouted, readWriting } from '../knowledge/small-letters.ts';

/** How a file writes its words. */
const writingOf = oncePer((file: CheckedFile) => {
  const texts = file.passages.filter(({ traits: { kind } }) => kind !== 'code' && kind !== 'comment').map(({ text }) => text);
  return oncePer((library: WritingContext['library']) => readWriting(texts, library));
});

export const capitals: Rule = {
  code: 'viet-hoa',
  severity: 'nhắc',
  about: 'Tên bài, đề mục viết như câu thường: chữ hoa cả dòng khó đọc, máy đọc màn hình đọc thành từng chữ cái.',
  wrong: '## KẾT QUẢ ĐẠT ĐƯỢC TRONG QUÝ',
  right: '## Kết quả đạt được trong quý',
  *passage({ text, traits: { kind, path } }, file, { library }) {
    if (kind !== 'heading' && !(kind === 'field' && path?.length === 1)) return;
    if (isShouted(text))
      yield {
        at: 0,
        message: `${kind === 'heading' ? 'Đề mục' : 'Dòng này'} viết hoa toàn bộ.`,
        fix: `Viết thường, giữ hoa ở tên riêng: “${inSmallLetters(text.trim().slice(0, 150), writingOf(file)(library))}”.`,
      };
  },
};
