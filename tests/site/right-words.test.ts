import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import type { Interpretation } from '../../src/search/types.ts';

/** Right words, whether or not the library has them: nothing is changed in them. */
const RIGHT =
  'nghe đọc|lừa đảo|khiếu nại|tố cáo|Lê-nin|Granma|Pác Bó|Điện Biên Phủ|Nguyễn Ái Quốc|Các Mác|Bến Nhà Rồng|NOT|KTV|GDP|VNPT|ngân sách|hợp đồng|' +
  'học phí|ly hôn|bất động sản|ma túy|tai nạn|kế toán|tuyển sinh|bão lũ|thủy điện|chuyển khoản|siêu thị|điện thoại|máy tính|phần mềm|' +
  'thư điện tử|căn cước|hộ chiếu|giấy phép|chứng khoán|tín dụng|bệnh viện|xe máy|bảo tàng|công viên|marketing|Facebook|Zalo|startup|' +
  'Hà Tĩnh|Cần Thơ|Đắk Lắk|Võ Nguyên Giáp|Phạm Văn Đồng|mưa rào|ông bà|sữa chua|cà phê|nước ngọt|đồng hồ|lãi vay|con trai';

/** Slips, and what was meant. */
const SLIPS: [typed: string, meant: string][] = [
  ['nhân dâm', 'nhân dân'],
  ['đạo đúc cách mạng', 'đạo đức cách mạng'],
  ['đạo dức', 'đạo đức'],
  ['doàn kết', 'đoàn kết'],
  ['đoàn kêt', 'đoàn kết'],
  ['cán bô', 'cán bộ'],
  ['cánn bộ', 'cán bộ'],
  ['kỷ luậtt', 'kỷ luật'],
  ['kỷ lụat', 'kỷ luật'],
  ['phê binh', 'phê bình'],
  ['tự phê bìng', 'tự phê bình'],
  ['cần kiệm liêm chíng', 'cần kiệm liêm chính'],
  ['cần kiệm lêim chính', 'cần kiệm liêm chính'],
  ['thi đua yêu nướcc', 'thi đua yêu nước'],
  ['thi đau yêu nước', 'thi đua yêu nước'],
  ['chủ nghĩa cá nhâm', 'chủ nghĩa cá nhân'],
  ['chủ ngĩa cá nhân', 'chủ nghĩa cá nhân'],
  ['lãng phý', 'lãng phí'],
  ['tham ôo', 'tham ô'],
  ['quan liêuu', 'quan liêu'],
  ['dân vậm khéo', 'dân vận khéo'],
  ['dâm vận khéo', 'dân vận khéo'],
  ['đời sốg nhân dân', 'đời sống nhân dân'],
  ['nêu gươg', 'nêu gương'],
  ['nêu gưong', 'nêu gương'],
  ['học tâp', 'học tập'],
  ['hoc tập suót đời', 'học tập suốt đời'],
  ['chi bô', 'chi bộ'],
  ['đảng viênn', 'đảng viên'],
  ['đảng vien', 'đảng viên'],
  ['nghị quyêt', 'nghị quyết'],
  ['trung ưong', 'trung ương'],
  ['chỉ thịi 05', 'chỉ thị 05'],
  ['sinh hoạtt chuyên đề', 'sinh hoạt chuyên đề'],
  ['sinh hoat chuyên đề', 'sinh hoạt chuyên đề'],
  ['trách nhiêm', 'trách nhiệm'],
  ['tráhc nhiệm', 'trách nhiệm'],
  ['độc lâp tự do', 'độc lập tự do'],
  ['cách mạg', 'cách mạng'],
  ['phục vu nhân dân', 'phục vụ nhân dân'],
  ['phụng sự tổ quôc', 'phụng sự tổ quốc'],
  ['thanh niêm', 'thanh niên'],
  // Said alike, and so written for each other.
  ['di trúc của Bác', 'di chúc của Bác'],
  ['chách nhiệm nêu gương', 'trách nhiệm nêu gương'],
  ['tôn chọng nhân dân', 'tôn trọng nhân dân'],
  ['chi bộ xinh hoạt', 'chi bộ sinh hoạt'],
  ['đoàn kếch', 'đoàn kết'],
  ['kỹ luật đảng', 'kỷ luật đảng'],
  ['dân dận', 'dân vận'],
  ['nói đi đôi vơi làm', 'nói đi đôi với làm'],
  ['xây dưng đảng', 'xây dựng đảng'],
  ['công bọc của dân', 'công bộc của dân'],
  ['DAO DUC', 'ĐẠO ĐỨC'],
];

/** Abbreviations of the editors, of topics' names and of wordings, as they are typed, and what they say. */
const ABBREVIATIONS: [typed: string, meaning: RegExp][] = [
  ['SHCĐ', /^sinh hoạt chuyên đề$/i],
  ['shcd', /^sinh hoạt chuyên đề$/i],
  ['KTGS', /^kiểm tra, giám sát$/i],
  ['HCM', /^hồ chí minh$/i],
  ['TTHCM', /^tư tưởng hồ chí minh$/i],
  ['KT-XH', /^kinh tế - xã hội$/i],
  ['KTXH', /^kinh tế - xã hội$/i],
  ['ktxh', /^kinh tế - xã hội$/i],
  ['UBND', /^ủy ban nhân dân$/i],
  ['BCH', /^ban chấp hành$/i],
  ['XHCN', /^xã hội chủ nghĩa$/i],
  ['CNCN', /^chủ nghĩa cá nhân$/i],
  ['TPB', /^tự phê bình$/i],
  ['CCHC', /^cải cách/i],
];

/** What the library lacks, with words that it has. */
const LACKING: [typed: string, ...lacking: string[]][] = [
  ['khiếu nại', 'khiếu nại'],
  ['trợ cấp thất nghiệp', 'trợ cấp'],
  ['Pác Bó', 'Pác Bó'],
  ['học phí', 'học phí'],
  ['sáp nhập tỉnh', 'sáp nhập'],
  ['nhân dân blockchain', 'blockchain'],
  ['đạo đức kinh doanh bất động sản', 'kinh doanh bất động sản'],
  ['KTV', 'KTV'],
  ['nông thôn mới', 'nông thôn mới'],
  ['bảo hiểm y tế', 'bảo hiểm y tế'],
  ['an toàn giao thông', 'an toàn giao thông'],
  ['chế độ thai sản cho đảng viên nữ', 'thai sản'],
  ['ATGT', 'an toàn giao thông'],
  ['bác hồ trẻ em'],
  ['đoàn kết cán bộ'],
  ['sinh hoạt chi bộ tháng 5'],
  ['thi đua tiết kiệm'],
  ['đạo đức cách mạng'],
  ['trách nhiệm nêu gương của đảng viên'],
  ['nhân dâm'],
];

let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
});

const interpret = async (typed: string): Promise<Interpretation> => (await engine.search(typed, { typing: false })).interpretation;

describe('right words are left alone', () => {
  for (const word of RIGHT.split('|')) {
    test(word, async () => {
      const { text, changed, corrections } = await interpret(word);
      assert.deepEqual({ text, changed, corrections }, { text: word, changed: false, corrections: [] });
    });
  }
});

describe('a whole syllable still being typed is not drawn into a longer one that the library has nowhere beside its neighbour', () => {
  for (const [typed, text] of [
    ['ma tuý', 'ma tuý'],
    ['ly hôn', 'ly hôn'],
    ['dân vận khé', 'dân vận khéo'],
  ] as const) {
    test(typed, async () => assert.equal((await engine.search(typed)).interpretation.text, text));
  }
});

describe('slips are mended', () => {
  for (const [typed, meant] of SLIPS) test(typed, async () => assert.equal((await interpret(typed)).text, meant));
});

describe('abbreviations stand for what the editors say, and as they were typed', () => {
  for (const [typed, meaning] of ABBREVIATIONS) {
    test(typed, async () => {
      const { text, changed, expansions } = await interpret(typed);
      assert.deepEqual({ text, changed }, { text: typed, changed: false });
      assert.match(expansions.find(({ term }) => term === typed)?.expansion ?? '', meaning);
    });
  }
});

describe('two meanings of one abbreviation are no synonyms of each other', () => {
  for (const [typed, other] of [
    ['chi bộ', 'cán bộ'],
    ['cán bộ', 'chi bộ'],
  ] as const) {
    test(typed, async () => {
      const { expansions } = await interpret(typed);
      assert.ok(!expansions.some(({ expansion }) => expansion === other), JSON.stringify(expansions));
    });
  }
  test('CB is either', async () => {
    const { results } = await engine.search('CB', { limit: 40 });
    const found = results.map(({ title, excerpt }) => `${title.text} ${excerpt.text}`.toLowerCase()).join(' ');
    assert.ok(found.includes('cán bộ') && found.includes('chi bộ'));
  });
});

describe('what the library lacks is said, and nothing else', () => {
  for (const [typed, ...lacking] of LACKING) {
    test(typed, async () => {
      const { unknown } = await interpret(typed);
      assert.deepEqual(
        unknown.map((one) => one.typed),
        lacking,
      );
    });
  }
});
