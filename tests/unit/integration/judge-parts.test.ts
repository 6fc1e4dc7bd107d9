import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { findParts } from '../../../src/integration/shards/find-parts.ts';
import { judgeParts } from '../../../src/integration/shards/judge-parts.ts';
import type { PartFacts } from '../../../src/integration/shards/part-facts.ts';
import { PART_LIST, writePartList } from '../../../src/release/part-list.ts';

const room = mkdtempSync(join(tmpdir(), 'parts-'));
after(() => rmSync(room, { recursive: true }));
beforeEach(() => rmSync(room, { recursive: true, force: true }));

const HERE: PartFacts = {
  engine: '0.1.0',
  commit: 'a'.repeat(40),
  dirty: false,
  day: '2026-12-01',
  drafts: false,
  madeBy: '1'.repeat(64),
  content: '2'.repeat(64),
  address: 'https://mau.example/',
};

interface PartOf {
  of?: number;
  facts?: Partial<PartFacts>;
  files?: Record<string, string>;
}

/** Writes a part as `build --shard` does. @returns its folder */
function writePart(name: string, number: number, { of = 3, facts = {}, files = {} }: PartOf = {}): string {
  const folder = join(room, name);
  for (const [file, text] of Object.entries({ 'pages.bin': `trang ${number}`, 'index.bin': `chỉ mục ${number}`, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, PART_LIST), writePartList({ number, of, ...HERE, ...facts }, folder));
  return folder;
}

const writeAll = (): string[] => [3, 1, 2].map((number) => writePart(String(number), number, { files: { 'derived/anh': 'ảnh' } }));
const judge = (...folders: string[]): string[] =>
  judgeParts(findParts(folders.length > 0 ? folders : [room]), HERE).map((sentence) => sentence.replaceAll(`${room}/`, ''));

describe('parts', () => {
  it('are joined in any order, by themselves or in the folders that CI puts around them', () => {
    const folders = writeAll();
    assert.deepEqual(judge(), []);
    assert.deepEqual(judge(...folders), []);
    assert.deepEqual(judge(room, ...folders), []);
    rmSync(room, { recursive: true });
    for (const number of [1, 2, 3]) writePart(`phan-${number}/dist.phan/${number}`, number);
    assert.deepEqual(judge(), []);
  });

  it('are looked for where somebody says they are, and nowhere else', () => {
    mkdirSync(join(room, 'trong'), { recursive: true });
    assert.throws(() => findParts([join(room, 'trong'), join(room, 'khac')]), {
      message: new RegExp(`^${room}/trong: không có phần nào\\.\n${room}/khac: không có thư mục này\\.\nMỗi phần dựng bằng thu-vien build`),
    });
  });

  it('are told by their numbers where some are missing or there twice', () => {
    writePart('a', 2, { of: 5 });
    writePart('b', 2, { of: 5 });
    writePart('c', 4, { of: 5 });
    assert.deepEqual(judge(), [
      'Thiếu phần 1, 3, 5 trong 5 phần. Làm thêm, bắt đầu từ: thu-vien build --shard 1/5',
      'Phần 2 có 2 bản: a và b. Chỉ giữ một bản.',
    ]);
  });

  it('are of one way of sharing', () => {
    writeAll();
    writePart('cu', 4, { of: 10 });
    assert.deepEqual(judge(), ['Các phần chia khác nhau (chia 3 có phần 1, 2, 3; chia 10 có phần 4). Chỉ giữ các phần của một cách chia.']);
  });

  const others: [Partial<PartFacts>, string][] = [
    [{ commit: 'b'.repeat(40), content: '3'.repeat(64) }, 'lần lưu (commit) khác: bbbbbbbbbbbb, ở đây là aaaaaaaaaaaa'],
    [{ commit: null }, 'lần lưu (commit) khác: ngoài git, ở đây là aaaaaaaaaaaa'],
    [{ engine: '0.2.0', madeBy: '4'.repeat(64) }, 'chương trình phiên bản khác: 0.2.0, ở đây là 0.1.0'],
    [{ madeBy: '4'.repeat(64) }, 'mã chương trình, gói và Node khác: 444444444444, ở đây là 111111111111'],
    [{ content: '3'.repeat(64), dirty: true }, 'nội dung khác: 333333333333, ở đây là 222222222222'],
    [{ day: '2026-11-30' }, 'ngày khác: 30/11/2026, ở đây là 01/12/2026'],
    [{ drafts: true }, 'bản khác: xem thử, có cả bản nháp, ở đây là cho người đọc'],
    [{ address: 'https://khac.example/' }, 'địa chỉ của trang khác: https://khac.example/, ở đây là https://mau.example/'],
  ];
  for (const [facts, said] of others)
    it(`are of what is here: ${Object.keys(facts).join(', ')}`, () => {
      writeAll();
      for (const number of [2, 3]) writePart(String(number), number, { facts });
      assert.deepEqual(judge(), [`Phần 2, 3 dựng từ ${said}. Dựng lại phần ấy, hoặc ghép ở đúng nơi đã dựng.`]);
    });

  it('are as they were written, every file of them', () => {
    const [third = '', first = '', second = ''] = writeAll();
    writeFileSync(join(first, 'pages.bin'), 'trang khác');
    rmSync(join(second, 'derived/anh'));
    writeFileSync(join(second, 'them.html'), '');
    const list = readFileSync(join(third, PART_LIST), 'utf8');
    writeFileSync(join(third, PART_LIST), list.slice(0, -3));
    assert.deepEqual(judge(), [
      '3: phan-dung.json không đọc được. Chép lại phần ấy trọn vẹn, hoặc dựng lại.',
      'Thiếu phần 3 trong 3 phần. Làm thêm, bắt đầu từ: thu-vien build --shard 3/3',
      'Phần 1 (1) hỏng: khác bản kê 1 tệp (pages.bin). Chép lại phần ấy trọn vẹn, hoặc dựng lại.',
      'Phần 2 (2) hỏng: thiếu 1 tệp (derived/anh); thừa 1 tệp (them.html). Chép lại phần ấy trọn vẹn, hoặc dựng lại.',
    ]);
  });

  it('agree about what two of them have made', () => {
    writeAll();
    writePart('2', 2, { files: { 'derived/anh': 'ảnh khác', 'derived/anh-2': '' } });
    assert.deepEqual(judge(), ['Phần 1 và 2 cùng có 1 tệp (derived/anh) mà nội dung khác nhau. Dựng lại cả hai.']);
  });
});
