import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { isFunctionWord } from '../../src/search/query/function-words.ts';
import { canonical, fold } from '../../src/search/query/keys.ts';
import type { Interpretation, MarkedText } from '../../src/search/types.ts';

/**
 * Of every kind that readers type: words, compounds, sentences, numbers, abbreviations, quoted, bare, unfinished, raw keys.
 * Not of times, which are marked in whatever form they are printed.
 */
const QUERIES = [
  ...[
    '05-CT/TW',
    '14-KH/ĐU',
    '12-NQ/TW ngày 16/01/2012',
    'quy định 47',
    '21-QĐ/TW',
    'nghi quyet mot duong',
    'nghị quyết 12',
    'chỉ thị 05',
    'NQ',
    'UBND xã',
  ],
  ...[
    '"chăm lo đời sống"',
    '"nhân dân"',
    '"đoàn kết, đoàn kết, đại đoàn kết"',
    '"tự phê bình" chi bộ',
    '"cán bộ là"',
    '"doi song nhan dan"',
  ],
  ...['tiết kiệm', 'lãng phí tham ô', 'cần kiệm liêm chính', 'kỷ cương', 'tham nhũng', 'nêu gương', 'đoàn kết', 'kế hoạch', 'thanh niên'],
  ...['họp chi bộ', 'sinh hoat chi bo', 'chi bộ', 'đảng viên trẻ', 'thế hệ trẻ', 'đạo đức cách mạng', 'dân chủ cơ sở', 'độc lập tự do'],
  ...[
    'dan van kheo',
    'dao duc ho chi minh',
    'noi di doi voi lam',
    'khong co gi quy hon doc lap tu do',
    'muoi nam trong cay',
    'hoc tap suot doi',
  ],
  ...['làm thế nào để chăm lo đời sống nhân dân', 'bao nhiêu đảng viên', 'vai trò của chi bộ trong xây dựng nông thôn mới'],
  ...[
    'việc gì có lợi cho dân',
    'ai cũng được học hành',
    'nước lấy dân làm gốc',
    'cán bộ là gốc',
    'học tập và làm theo',
    'người tốt việc tốt',
  ],
  ...[
    'của',
    'và',
    'không có',
    'những người như thế nào',
    'đời sống nh',
    'cần kiệ',
    'dân vận kh',
    'daoj dduwcs',
    'hoc65 ta65p',
    'Bác Hồ',
    'Lênin',
  ],
  ...['CBCCVC', 'TW', 'quan liêu mệnh lệnh', 'tự phê bình và phê bình', 'chi bộ bàn về tiết kiệm', 'thi đua -khen'],
];

let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
});

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map(canonical);
const textsOf = ({ text, marks }: MarkedText): string[] => marks.map(([start, end]) => text.slice(start, end));

/** The words of a mark that are neither words of the query nor a whole wording that the interpretation shows. */
function unasked(mark: string, query: string, { text, expansions }: Interpretation): string[] {
  const asked = new Set([...wordsOf(query), ...wordsOf(text)].map(lettersOf));
  const wordings = expansions.flatMap(({ term, expansion }) => [wordsOf(term), wordsOf(expansion)]);
  let words = wordsOf(mark);
  for (const wording of wordings.sort((a, b) => b.length - a.length)) {
    for (let at = 0; at + wording.length <= words.length; at++) {
      if (wording.every((word, i) => words[at + i] === word)) words = [...words.slice(0, at), ...words.slice(at + wording.length)];
    }
  }
  return words.filter((word) => !asked.has(lettersOf(word)));
}

/** `05` and `5` are one number. */
const lettersOf = (word: string): string => fold(word).replace(/^0(?=\d)/, '');

describe('what is marked in the real library was asked for', () => {
  for (const query of QUERIES) {
    test(query, async () => {
      const { results, interpretation } = await engine.search(query);
      for (const { url, title, excerpt, marks } of results) {
        for (const mark of [...textsOf(title), ...textsOf(excerpt), ...marks]) {
          assert.deepEqual(unasked(mark, query, interpretation), [], `“${mark}” on ${url}`);
          assert.ok(wordsOf(mark).some((word) => !isFunctionWord(word)) || wordsOf(mark).length > 1, `“${mark}” alone on ${url}`);
        }
      }
      for (const { kind, text } of await engine.suggest(query)) {
        if (kind === 'filter') continue;
        for (const mark of textsOf(text)) assert.deepEqual(unasked(mark, query, interpretation), [], `“${mark}” in “${text.text}”`);
      }
    });
  }

  test('a quoted phrase is marked whole, and nothing else', async () => {
    for (const phrase of ['chăm lo đời sống', 'nhân dân', 'đạo đức cách mạng', 'cần kiệm liêm chính']) {
      const { results } = await engine.search(`"${phrase}"`);
      const shown = results.flatMap(({ title, excerpt, marks }) => [...textsOf(title), ...textsOf(excerpt), ...marks]);
      assert.ok(shown.length > 0);
      for (const mark of shown) assert.deepEqual(wordsOf(mark), wordsOf(phrase), phrase);
    }
  });
});
