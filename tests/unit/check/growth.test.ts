import type { CheckContext } from '../../../src/check/engine/rule.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openFile } from '../../../src/check/engine/checked-file.ts';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { findInFile } from '../../../src/check/engine/find-in-file.ts';
import { rules } from '../../../src/check/rules.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { article, SOUND } from './content-folder.ts';

/** Characters of the longer text; `GROWTH_LENGTH=1000000` for the largest file there may be. */
const LENGTH = Number(process.env.GROWTH_LENGTH) || 24_000;
/** Four times the text must not take more than this many times as long, but for what is over at once. */
const MOST_GROWTH = 9;
const AT_ONCE = 250;
/** The largest file within five seconds, a shorter one in its share, and room for the start. */
const MOST_MILLISECONDS = 700 + 5000 * (LENGTH / 1_000_000);

const UNITS = [
  'việi ',
  ' ',
  '\t',
  '\n',
  '\r\n',
  ' \n',
  '[',
  ']',
  '](',
  '[a](',
  '[a](/b/) ',
  '[a] (',
  '[a] (https://x.vn) ',
  '(a)[',
  '![a](./a.jpg)\n\n',
  '*',
  '**',
  '*a*',
  '_a',
  '`',
  '``a',
  '```\n',
  '~~',
  '<',
  '<a',
  '<Quote id="',
  '<Callout>\n\n',
  '&',
  '&amp;',
  '&#',
  '{',
  '}',
  '{}',
  '{/*',
  '{/*\n',
  '{/* */',
  '{/* */ {/* */\n',
  '*/',
  '"',
  '“',
  '”',
  '“a” ',
  "'",
  '1',
  '1/',
  '1.',
  '1-',
  '12/12/2020 ',
  '0912 ',
  '+84',
  '(0',
  '0 ',
  'http://',
  'https://x.vn ',
  'www.',
  'a@',
  'a@b.',
  'a.',
  '|',
  '| a |\n',
  '| a |\n| --- |\n',
  '-',
  '- ',
  '- a\n',
  '> ',
  '> a\n',
  '1. a\n',
  '#',
  '## a\n\n',
  '##a\n',
  '[^1] ',
  '[^1]: a\n\n',
  '[a]: /b/\n',
  'đ',
  'A',
  'Đảng ',
  'Nguyễn Văn An, ',
  'nguyễn',
  'dân là gốc ',
  'a\u0301',
  '\u0301',
  '\u200b',
  '\u00a0',
  '👩\u200d',
  'số 12-KH/ĐU ',
  '-KH/',
  '/',
  '\\',
  '…',
  '.',
  ':',
  '(',
  ')',
  '[Viết ở đây',
  '=\n',
  '---\n',
  'MẬT ',
  '• a\n',
  'Ð',
  '\uE000',
  '\x07',
  'ngày 1 tháng 1 năm ',
];
const YAML_UNITS = [
  '[',
  '{',
  ',',
  '}',
  ']',
  '[,',
  '- ',
  '- a\n',
  '? ',
  ': ',
  'a: ',
  'a: b\n',
  '"',
  "'",
  '"\\',
  '&a ',
  '*a ',
  '!a ',
  '|\n',
  '%\n',
  '#',
  ' #a\n',
  '\t',
  ' ',
  '\n',
  '---\n',
  '...\n',
  '\\u202e',
  'a\n',
  '{a: b, ',
  '[a, ',
];

/** Repeats a unit in lines or in paragraphs: a line without end is refused at once. */
function repeat(unit: string, length: number, lineLength: number, end: string): string {
  const line = unit.repeat(Math.max(1, Math.floor(lineLength / unit.length))) + end;
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of up to three measurements: whatever else the machine does only adds. */
function assertLinear(name: string, work: (length: number) => void): void {
  for (let attempt = 1; ; attempt++) {
    const short = cpuOf(() => work(LENGTH / 4));
    const long = cpuOf(() => work(LENGTH));
    const isLinear = long < AT_ONCE || long / short < MOST_GROWTH;
    if (isLinear && long < MOST_MILLISECONDS) return;
    if (attempt === 3) assert.fail(`${name}: ${Math.round(short)} ms, then ${Math.round(long)} ms for four times as much`);
  }
}

describe('time grows with the length of a file, not faster', () => {
  let context: CheckContext | undefined;
  const open = async (): Promise<CheckContext> => (context ??= await withFolder(SOUND, (dir) => openContext(openReader(dir))));
  const checkAll = (source: string, around: CheckContext): void => {
    const file = openFile(source, { file: 'articles/bai.mdx', collection: 'articles', id: 'bai' }, null);
    for (const found of findInFile(file, around, rules)) assert.ok(found);
  };

  for (const [arrangement, lineLength, end] of [
    ['lines', 15_000, '\n'],
    ['paragraphs', 400, '\n\n'],
  ] as const) {
    it(`a text of ${arrangement}: read, compiled and looked at by every rule`, async () => {
      const around = await open();
      for (const unit of UNITS) {
        assertLinear(JSON.stringify(unit), (length) => {
          const text = repeat(unit, length, lineLength, end);
          compileMdx(text, { file: 'bai.mdx' });
          checkAll(article(text), around);
        });
      }
    });
  }

  it('addresses among characters that are to be fixed', async () => {
    const around = await open();
    for (const unit of ['https://x.vn/a a\u0301 ', 'https://x.vn a\u00ad\n'])
      assertLinear(JSON.stringify(unit), (length) => checkAll(article(repeat(unit, length, 15_000, '\n')), around));
  });

  it('words that are no syllables, each another', async () => {
    const around = await open();
    const word = (index: number): string => `việ${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
    assertLinear('words', (length) => checkAll(article(Array.from({ length: length / 8 }, (_, index) => word(index)).join(' ')), around));
  });

  it('front matter', () => {
    for (const start of ['', 'x: [', 'x: {', 'x: "']) {
      for (const unit of YAML_UNITS)
        assertLinear(
          JSON.stringify(start + unit),
          (length) => void parseYaml(start + unit.repeat(Math.min(length, 190_000) / unit.length), { file: 'bai.mdx', startLine: 2 }),
        );
    }
    for (const [name, line] of [
      ['keys', 'k#: 1\n'],
      ['quoted keys', '"k#": 1\n'],
      ['items', '- a#\n'],
      ['anchors', 'k#: &a# 1\n'],
      ['tags', 'k#: !a 1\n'],
      ['escapes', 'k#: "\\u202e"\n'],
    ] as const) {
      assertLinear(
        name,
        (length) =>
          void parseYaml(
            Array.from({ length: Math.min(length, 190_000) / (line.length + 4) }, (_, index) => line.replaceAll('#', String(index))).join(
              '',
            ),
            { file: 'bai.mdx', startLine: 2 },
          ),
      );
    }
  });
});
