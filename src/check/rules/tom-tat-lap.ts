import { wordsOf } from '../../text/words.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';

/** Words that a summary may have beyond a title and say no more than it. */
const MOST_NEW = 2;
/** Titles shorter than this stand in their summaries as they should. */
const FEWEST = 3;

function keysOf(text: string): string[] {
  return wordsOf(text).map(({ key }) => key);
}

export const repeatedSummary: Rule = {
  code: 'tom-tat-lap',
  severity: 'nhắc',
  about:
    'Tóm tắt nói thêm điều tên bài chưa nói: việc gì, kết quả ra sao. Lặp lại tên bài, hay chép nguyên đoạn đầu, thì người ' +
    'đọc đọc hai lần.',
  wrong: 'title: Chi bộ họp chuyên đề quý một\nsummary: Chi bộ họp chuyên đề quý một.',
  right: 'title: Chi bộ họp chuyên đề quý một\nsummary: Buổi họp chọn ba việc làm ngay trong tháng.',
  forms: ['fields', 'fields'],
  *file(file: CheckedFile): Generator<Hit> {
    const { title, summary } = (file.data ?? {}) as { title?: unknown; summary?: unknown };
    if (typeof title !== 'string' || typeof summary !== 'string') return;
    const known = new Set(keysOf(title));
    const said = new Set(keysOf(summary));
    const added = [...said].filter((word) => !known.has(word)).length;
    if (known.size >= FEWEST && said.size >= FEWEST && added <= MOST_NEW && added * 4 <= said.size)
      yield {
        start: file.offsetOf(['summary']),
        message: 'Tóm tắt lặp lại tên bài.',
        fix: 'Viết điều người đọc chưa biết từ tên bài: việc gì, ai, kết quả ra sao.',
      };
    const opening = file.entry?.body?.text.split('\n')[0] ?? '';
    if (opening !== '' && keysOf(opening).join(' ') === keysOf(summary).join(' '))
      yield {
        start: file.offsetOf(['summary']),
        message: 'Tóm tắt chép nguyên đoạn đầu của bài.',
        fix: 'Bỏ đoạn đầu của bài, hoặc viết lại tóm tắt.',
      };
  },
};
