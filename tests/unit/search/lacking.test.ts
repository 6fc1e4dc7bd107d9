import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { Interpretation, SearchOptions } from '../../../src/search/types.ts';

const page = (path: string, title: string, text: string) => ({
  url: `/${path}/`,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></body></html>`,
});

/** More words than a sentence has. */
const FILLER = 'Buổi họp bàn nhiều việc khác của tổ, từ sổ sách đến lịch trực và quỹ hội, rồi chia tay khi trời đã tối hẳn. ';

const directory = await mkdtemp(join(tmpdir(), 'search-lacking-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
await buildIndex({
  pages: [
    page('nong-thon', 'Thanh niên nông thôn', `Thanh niên hăng hái tăng gia. ${FILLER} Về thôn mới thấy nếp sống mới.`),
    page('y-te', 'Cán bộ y tế', `Cán bộ y tế thương người bệnh. ${FILLER} Đoàn kết là sức mạnh của cán bộ. Kinh tế - xã hội đi lên.`),
    page('bao-hiem', 'Cơ quan bảo hiểm', `Cơ quan bảo hiểm tiếp dân. Không ai được làm khó dân. ${FILLER} Lênin dặn phải học.`),
    page('hop-tac', 'Đội sản xuất', `Đội hợp sức, tác phong nhanh. ${FILLER} Cả xã ghi sổ HTXNN. Thầy thuốc thăm nhà.`),
    page('cong-cu', 'Công cụ', `Giữ quy củ. ${FILLER} Có tiền mua công cụ cho tổ. ${FILLER} Chi bộ họp. Cán bộ giỏi.`),
  ],
  outputDir: directory,
  lexicon: [
    { term: 'BHYT', expansions: ['bảo hiểm y tế'] },
    { term: 'KT-XH', expansions: ['kinh tế - xã hội'] },
    { term: 'HTXNN', expansions: ['hợp tác xã nông nghiệp'] },
    { term: 'CB', expansions: ['cán bộ'] },
    { term: 'CB', expansions: ['chi bộ'] },
    { term: 'sách nhiễu', expansions: ['làm khó', 'nhũng nhiễu'] },
    { term: 'bác sĩ', expansions: ['thầy thuốc'] },
    { term: 'Lê-nin', expansions: ['Lênin', 'Lenin'] },
    { term: 'quy củ', expansions: ['nền nếp'] },
  ],
});
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));
const interpret = async (query: string, options: SearchOptions = {}): Promise<Interpretation> =>
  (await engine.search(query, { typing: false, ...options })).interpretation;

/** Typed, and what is said to stand nowhere though all of its words are there. */
const SCATTERED: [typed: string, lacking: string][] = [
  ['nông thôn mới', 'nông thôn mới'],
  ['nong thon moi', 'nong thon moi'],
  ['bảo hiểm y tế', 'bảo hiểm y tế'],
  ['BHYT', 'bảo hiểm y tế'],
  ['bảo hiểm y tế cho cán bộ', 'bảo hiểm y tế'],
  ['không ai có bảo hiểm y tế và quỹ hội của tổ', 'bảo hiểm y tế'],
];

/** What meets in some sentence, or is told otherwise. */
const TOGETHER = [
  'thanh niên nông thôn',
  'thanh niên tăng gia',
  'đoàn kết cán bộ',
  'cán bộ người bệnh',
  'kinh tế - xã hội',
  'KT-XH',
  'ktxh',
  'quy củ',
  'y tế và bảo hiểm',
  '"bảo hiểm y tế"',
];

describe('words that the library has, but nowhere together', () => {
  for (const [typed, lacking] of SCATTERED) {
    it(typed, async () => assert.deepEqual((await interpret(typed)).unknown, [{ typed: lacking, nearest: [], isScattered: true }]));
  }
  it('is said of nothing that stands together', async () => {
    for (const typed of TOGETHER) assert.deepEqual((await interpret(typed)).unknown, [], typed);
  });
  it('is said in a literal search too, and of two words that are no neighbours', async () => {
    const lacking = async (typed: string) => (await interpret(typed, { literal: true })).unknown.map((one) => one.typed);
    assert.deepEqual(await lacking('nông thôn mới'), ['nông thôn mới']);
    assert.deepEqual(await lacking('bảo tế'), ['bảo tế']);
    assert.deepEqual(await lacking('thanh niên nông thôn'), []);
  });
});

describe('what the library says in an editor’s other words alone', () => {
  for (const [typed, lacking, instead] of [
    ['sách nhiễu', 'sách nhiễu', ['làm khó']],
    ['bác sĩ thăm nhà', 'bác sĩ', ['thầy thuốc']],
    ['Lê-nin', 'Lê-nin', ['Lênin']],
    ['hợp tác xã nông nghiệp', 'hợp tác xã nông nghiệp', ['HTXNN']],
  ] as const) {
    it(typed, async () => {
      const { unknown, expansions } = await interpret(typed);
      assert.deepEqual(unknown, [{ typed: lacking, nearest: [], instead }]);
      assert.deepEqual(
        expansions.map(({ expansion }) => expansion),
        instead,
      );
    });
  }
});

describe('other wordings that are searched along', () => {
  it('are named as far as the library has them', async () => {
    assert.deepEqual((await interpret('làm khó')).expansions, []);
    assert.deepEqual((await interpret('quy củ')).expansions, []);
    assert.deepEqual((await interpret('thầy thuốc')).expansions, []);
  });
  it('are named for an abbreviation too, all of them, and it itself is not', async () => {
    const named = async (typed: string) => (await interpret(typed)).expansions.map(({ expansion }) => expansion);
    assert.deepEqual(await named('CB'), ['cán bộ', 'chi bộ']);
    assert.deepEqual(await named('ktxh'), ['kinh tế - xã hội']);
  });
});
