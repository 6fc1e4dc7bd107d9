import { formatNumber, NUMBER, readNumber } from '../../text/written-numbers.ts';
import type { ArticleData, FigureData } from '../../schemas/article.ts';
import type { SessionData } from '../../schemas/session.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';

export const figureUnlikeText: Rule = {
  code: 'so-lieu-khac-bai',
  severity: 'nhắc',
  about: 'Con số ở phần khai báo (figures:, attendance:) khác con số cùng loại trong bài.',
  wrong: 'value: 110, unit: việc làm theo; trong bài: “101 việc làm theo”',
  right: 'value: 101, unit: việc làm theo; trong bài: “101 việc làm theo”',
  forms: ['words', 'words'],
  *file(file) {
    if (!file.entry?.body) return;
    const texts = file.passages.filter(({ traits }) => traits.origin === 'own' && !isFigure(traits.path)).map(({ text }) => text);
    if (file.collection === 'articles')
      for (const [index, figure] of (file.entry.data as ArticleData).figures.entries()) yield* judge(figure, index, texts, file);
    if (file.collection === 'sessions') yield* judgeAttendance(file.entry.data as SessionData, texts, file);
  },
};

function isFigure(path: readonly (string | number)[] | undefined): boolean {
  return path?.[0] === 'figures';
}

function* judge({ value, unit }: FigureData, index: number, texts: readonly string[], file: CheckedFile): Generator<Hit> {
  if (unit === '%' || texts.some((text) => numbersIn(text).includes(value))) return;
  const words = unit.trim().split(/\s+/u).map(escape).join('\\s+');
  const counted = new RegExp(`(?<![\\d/.,])(${NUMBER})\\s+${words}(?![\\p{L}])`, 'giu');
  const [other] = texts.flatMap((text) => [...text.matchAll(counted)].map(([, number = '']) => number));
  if (other === undefined) return;
  yield {
    start: file.offsetOf(['figures', index, 'value']),
    message: `figures: ghi ${formatNumber(value)} ${unit}, trong bài là ${other} ${unit}.`,
    fix: 'Sửa con số sai, để hai nơi như nhau.',
  };
}

const PRESENT = new RegExp(
  `(?<![\\d/.,])(?<part>${NUMBER})\\s?/\\s?(?<whole>${NUMBER})\\s+(?:đảng\\s+viên|đồng\\s+chí)(?![\\p{L}])`,
  'giu',
);

function* judgeAttendance({ attendance }: SessionData, texts: readonly string[], file: CheckedFile): Generator<Hit> {
  const { present, total } = attendance ?? {};
  if (present === undefined || total === undefined) return;
  for (const text of texts) {
    for (const { groups: { part = '', whole = '' } = {} } of text.matchAll(PRESENT)) {
      const near = text.includes('dự') || text.includes('có mặt');
      if (!near || (readNumber(part) === present && readNumber(whole) === total)) continue;
      yield {
        start: file.offsetOf(['attendance']),
        message: `attendance: ghi ${present}/${total}, trong bài là ${part}/${whole}.`,
        fix: 'Sửa con số sai, để hai nơi như nhau.',
      };
      return;
    }
  }
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(new RegExp(NUMBER, 'gu')), ([number]) => readNumber(number));
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
