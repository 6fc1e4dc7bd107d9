import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createEntry } from '../../../src/editing/new/create-entry.ts';
import type { Ask } from '../../../src/editing/new/fill-in.ts';
import { readFilledEntries } from '../../../src/editing/new/filled-entries.ts';
import { importProgramme, type Confirm } from '../../../src/import/programme/import-programme.ts';
import { readProgramme } from '../../../src/import/programme/read-programme.ts';
import { inThisProcess } from '../../import-steps.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { contentFolder } from '../library/content-folder.ts';
import { sheetFile, type TestCell } from './sheet-file.ts';
import { temporaryFolder } from './support.ts';

/** Titles of sessions. */
export const A = 'Đọc sách và kể lại trong chi bộ';
export const B = 'Nêu gương của người đứng đầu';
export const C = 'Giữ gìn tài liệu lưu trữ';

/** Files of the library that programmes are tried with. */
export const FILES = {
  'organisations/chi-bo-thu.yaml': 'name: Chi bộ Thử\nkind: chi-bo\n',
  'topics/doc-sach.yaml': 'name: Đọc sách\ngroup: tu-tuong\ndescription: Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.\n',
  'topics/neu-guong.yaml': 'name: Nêu gương\ngroup: tu-tuong\ndescription: Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.\n',
  'documents/14-kh-dut-2024.yaml':
    'number: 14-KH/ĐUT\ntype: Kế hoạch\nissuer: Đảng ủy Thử\nissued: 2024-12-29\ntitle: Sinh hoạt chuyên đề năm 2025\nverification: unconfirmed\n',
};
export const ROWS: TestCell[][] = [
  ['CHI BỘ THỬ', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['CHƯƠNG TRÌNH SINH HOẠT CHUYÊN ĐỀ NĂM 2025'],
  ['(Kèm theo Kế hoạch số 14-KH/ĐUT ngày 29/12/2024)'],
  ['STT', 'Thời gian', 'Chuyên đề', 'Người trình bày', 'Địa điểm', 'Kinh phí', 'Ghi chú'],
  [1, 'Tháng 3', A, 'Đ/c Nguyễn Văn Bình - Bí thư', 'Phòng họp tầng 2', '500', 'Mời thêm một chi bộ'],
  [2, 'Quý II', B, 'Trần Thị Mẫu', '', '', 'Hỏi đ/c Trần Thị Mẫu'],
  [3, '31/9', C, '', '', '', ''],
];

export interface RunOptions {
  yes?: boolean;
  confirm?: Confirm;
  /** Answers what a new entry still needs. */
  answer?: Ask;
  rows?: TestCell[][];
  /** Files of the library beside those. */
  more?: Record<string, string>;
  /** Name of the sheet. */
  sheet?: string;
  organisation?: string;
  force?: boolean;
}

/** A programme on its way into a library of its own: `again` runs the command, once more each time. */
export async function run(test: TestContext, options: RunOptions = {}) {
  const { yes = true, confirm, answer = null, rows = ROWS, more = {}, sheet, organisation, force = false } = options;
  const folder = await contentFolder(test, { ...FILES, ...more });
  const path = join(await temporaryFolder(test), 'chuong-trinh.xlsx');
  await writeFile(path, sheetFile([{ rows, ...(sheet && { name: sheet }) }]));
  const said: string[] = [];
  const terminal = quietTerminal({ env: { CONTENT_DIR: folder }, cwd: await temporaryFolder(test), print: (line) => said.push(line) });
  const values = {
    as: 'programme',
    out: undefined,
    id: undefined,
    rights: undefined,
    secrecy: undefined,
    personal: undefined,
    organisation,
    yes,
    force,
  };
  const again = (changed: Partial<typeof values> = {}): Promise<number> =>
    importProgramme({ values: { ...values, ...changed }, operands: [path] }, terminal, inThisProcess, {
      read: readProgramme,
      ...(confirm !== undefined && { confirm }),
      create: (words) => createEntry(words, terminal, { readEntries: readFilledEntries, ask: answer }),
    });
  return { folder, path, again, said, files: async () => (await readdir(join(folder, 'sessions')).catch(() => [])).sort() };
}
