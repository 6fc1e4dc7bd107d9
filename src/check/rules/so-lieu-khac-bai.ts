import { formatNumber, NUMBER, readNumber } from '../../text/written-numbers.ts';
import type { ArticleData, FigureData } from '../../schemas/article.ts';
import type { SessionData } from '../../schemas/session.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';

export const figureUnlikeText: Rule = {
  code: 'so-lieu-khac-bai',
  severity: 'nhắc',
  about: 'Con số ở phần khai báo (summary:, figures:, attendance:) khác con số cùng loại trong bài.',
  wrong: 'value: 110, unit: việc làm theo; trong bài: “101 việc làm theo”',
  right: 'value: 101, unit: việc làm theo; trong bài: “101 việc làm theo”',
  forms: ['words', 'words'],
  *file(file) {
    if (!file.entry?.body) return;
    const texts = file.passages.filter(({ traits }) => traits.origin === 'own' && !isFigure(traits.path)).map(({ text }) => text);
    yield* judgeSummary(file);
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

/** A number with the three words behind it: fewer name too many things. */
const COUNT = new RegExp(`(?<![\\p{L}\\d/.,-])(?<number>${NUMBER})(?<what>(?:\\s+\\p{L}+){3})`, 'gu');
const SHORTEST = 2;

/** A number of the summary that the body has nowhere, while it counts the same things with one other. */
function* judgeSummary(file: CheckedFile): Generator<Hit> {
  const [summary] = file.passages.filter(({ traits }) => traits.kind === 'field' && traits.path?.[0] === 'summary');
  if (!summary) return;
  const body = file.passages.filter(({ traits }) => traits.kind !== 'field' && traits.kind !== 'comment').map(({ text }) => text);
  const known = new Set(body.flatMap(numbersIn));
  const counts = body.flatMap((text) => [...text.matchAll(COUNT)].map(({ groups }) => groups as { number: string; what: string }));
  for (const { index, groups: { number = '', what = '' } = {} } of summary.text.matchAll(COUNT)) {
    if (known.has(readNumber(number)) || readNumber(number) < SHORTEST) continue;
    const others = new Set(counts.filter((count) => words(count.what).startsWith(words(what))).map((count) => count.number));
    const [other] = others;
    if (others.size !== 1 || other === undefined) continue;
    yield {
      start: summary.start(index),
      message: `summary: ghi “${number}${what}”, trong bài là “${other}${what}”.`,
      fix: 'Sửa con số sai, để hai nơi như nhau.',
    };
  }
}

function words(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(new RegExp(NUMBER, 'gu')), ([number]) => readNumber(number));
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
