/** Counts what the content check says of published news: `npm run bench:alarms -- --help`. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext, openReader } from '../../src/check/engine/context.ts';
import { fixFolder } from '../../src/check/engine/fix.ts';
import { checkContext } from '../../src/check/engine/run.ts';
import type { CheckedProblem } from '../../src/check/engine/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { wholeNumber } from '../../src/commands/command-line.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { runScript } from '../run-script.ts';

const TEXTS = '../shared/eval/docs-party-news.jsonl';
/** Shorter lines are bylines, captions and remains of menus. */
const SHORTEST = 60;

interface NewsText {
  title: string;
  body: string;
}

await runScript(
  {
    name: 'npm run bench:alarms --',
    about: `Kiểm tra nội dung trên tin đã đăng ở nơi khác (${TEXTS}, mỗi đoạn một dòng), rồi đếm mỗi quy tắc báo mấy lần trên 1.000
đoạn, sau khi --fix đã sửa những chỗ sửa được. Tin đã đăng cũng có lỗi thật, nên đây là mức cao nhất của báo nhầm, không phải số báo nhầm.`,
    options: { texts: { value: 'SỐ', help: 'số bài (300)' }, list: { value: 'QUY-TẮC', help: 'in từng chỗ mà quy tắc ấy báo' } },
  },
  async ({ values: { texts = '300', list } }) => {
    const source = await readFile(TEXTS, 'utf8').catch(() => null);
    if (source === null) return console.log(`${TEXTS} is not there: nothing is counted.`);
    const news = source.split('\n', wholeNumber('texts', texts)).filter(Boolean);
    const { contentDir } = libraryEnvironment();
    const folder = await mkdtemp(join(tmpdir(), 'alarms-'));
    try {
      await cp(contentDir, folder, { recursive: true });
      let paragraphs = 0;
      for (const [index, line] of news.entries()) {
        const { title, body } = JSON.parse(line) as NewsText;
        const lines = body.split('\n').filter((one) => one.length >= SHORTEST);
        paragraphs += lines.length;
        await writeFile(join(folder, 'articles', `tin-${index}.mdx`), writeArticle(title, lines));
      }
      const isNews = (file: string): boolean => /^articles\/tin-\d+\.mdx$/.test(file);
      await fixFolder(await openContext(openReader(folder)), isNews);
      const found = checkContext(await openContext(openReader(folder))).filter(({ file }) => isNews(file));
      if (list)
        for (const { file, line, message, fix } of found.filter(({ rule }) => rule === list))
          console.log(`${file}:${line} ${message} ${fix}`);
      else console.log(report(found, paragraphs));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

/** What the rules ask of the fields is not looked at. */
function writeArticle(title: string, lines: readonly string[]): string {
  const text = (words: string): string =>
    words
      .replace(/[\\`*_{}<>[\]#|~^$!&]/g, ' ')
      .replace(/^\s*([-+\d])/, 'Số $1')
      .trim();
  const front = [
    `title: ${JSON.stringify(`${text(title)} và việc làm theo`.slice(0, 180))}`,
    `summary: ${JSON.stringify(
      text(lines[0] ?? title)
        .slice(0, 380)
        .padEnd(20, '.'),
    )}`,
    'published: 2026-01-11',
    'category: tin-nganh',
    'topics: [neu-guong]',
  ];
  return `---\n${front.join('\n')}\n---\n\n${lines.map(text).join('\n\n')}\n`;
}

function report(found: readonly CheckedProblem[], paragraphs: number): string {
  const known = new Set(rules.map(({ code }) => code));
  const inText = found.filter(({ rule, line }) => known.has(rule) && line > 8);
  const per = (count: number): string => ((1000 * count) / paragraphs).toFixed(1);
  const places = (problems: readonly CheckedProblem[]): number => new Set(problems.map(({ file, line }) => `${file}:${line}`)).size;
  const errors = inText.filter(({ severity }) => severity === 'lỗi');
  const rows = [...Map.groupBy(inText, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return [
    `${paragraphs} paragraphs; with a reminder or an error ${per(places(inText))} of 1,000, with an error ${per(places(errors))}.`,
    '',
    '| rule | reports of 1,000 paragraphs | of them errors |',
    '| --- | ---: | ---: |',
    ...rows.map(([rule, own]) => `| ${rule} | ${per(own.length)} | ${per(own.filter(({ severity }) => severity === 'lỗi').length)} |`),
  ].join('\n');
}
