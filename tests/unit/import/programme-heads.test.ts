import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bodiesIn } from '../../../src/import/programme/heading.ts';
import { codeOfPlan, readNamedPlan } from '../../../src/import/programme/named-plan.ts';
import { commandOf } from '../../../src/import/programme/new-entry.ts';
import { readWhen } from '../../../src/import/programme/time.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { A, B, C, FILES, run } from './programme-run.ts';
import type { TestCell } from './sheet-file.ts';

describe('a time that is no day', () => {
  const cases: [text: string, expected: object | null][] = [
    ['Sau 20/11', { month: 11, isAbout: true }],
    ['Trước 26/3', { month: 3, isAbout: true }],
    ['Khoảng ngày 15/4/2027', { month: 4, year: 2027, isAbout: true }],
    ['Dự kiến 08/6', { month: 6, isAbout: true }],
    ['Cuối tháng 5', { month: 5, isAbout: true }],
    ['Chậm nhất ngày 10 tháng 7 năm 2027', { month: 7, year: 2027, isAbout: true }],
    ['tới 12/8', { month: 8, isAbout: true }],
    ['12/9 (có thể dời)', { month: 9, isAbout: true }],
    ['15/3 hoặc 16/3', { month: 3, isAbout: true }],
    ['Từ 15/3 đến 20/3', { month: 3, isAbout: true }],
    ['25/2 - 05/3', { quarter: 1, isAbout: true }],
    ['Đầu quý II', { quarter: 2, isAbout: true }],
    ['20-25/6/2027', { month: 6, year: 2027, isAbout: true }],
    ['14h, tuần 2 tháng 3', { month: 3, start: '14:00', isAbout: true }],
    ['Tuần 2 tháng 3, khoảng 14h', { month: 3, isAbout: true }],
    // These are days.
    ['Sáng thứ Bảy, 20/3/2027', { day: 20, month: 3, year: 2027 }],
    ['Chủ nhật ngày 11/4', { day: 11, month: 4 }],
    ['Từ 14h00 đến 16h30, ngày 05/3', { day: 5, month: 3, start: '14:00' }],
    ['Tối 15/3 tại nhà văn hóa', { day: 15, month: 3 }],
    ['Tháng 3 (15/3)', { day: 15, month: 3 }],
    ['Ngày 15/3 năm 2027', { day: 15, month: 3, year: 2027 }],
    ['trong tháng 4', { month: 4 }],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(readWhen({ text, date: null }, 'time'), expected));

  it('stands in the draft as its month, with the words of the table and what to type', async (test) => {
    const rows: TestCell[][] = [
      ['CHI BỘ THỬ'],
      ['CHƯƠNG TRÌNH NĂM 2027'],
      ['Thời gian', 'Chuyên đề'],
      ['Sau 20/11', A],
      ['Đầu quý II', B],
      ['20/12', C],
    ];
    const { folder, again, said } = await run(test, { rows });
    await again();
    const textOf = (id: string): Promise<string> => readFile(join(folder, 'sessions', `${id}.mdx`), 'utf8');
    const first = await textOf('doc-sach-va-ke-lai-trong-chi-bo');
    assert.match(first, /^ {2}date: 2027-11$/m);
    assert.match(first, /^# Cột “Thời gian” trong bảng: Sau 20\/11\. Biết ngày thì sửa ở held: thành date: 2027-11-NN/m);
    const second = await textOf('neu-guong-cua-nguoi-dung-dau');
    assert.doesNotMatch(second, /^held:/m);
    assert.match(second, /^# Cột “Thời gian” trong bảng: Đầu quý II\. Biết ngày thì thêm dòng held: \{ date: 2027-MM-NN \}/m);
    assert.match(await textOf('giu-gin-tai-lieu-luu-tru'), /^ {2}date: 2027-12-20\n(?!.*# Cột)/ms);
    assert.match(said.join('\n'), /tháng 11 \(bảng ghi “Sau 20\/11”\) · Đọc sách/);
  });

  it('is told where a record knows less than the table, or otherwise; not where the table leaves the day open', async (test) => {
    const rows: TestCell[][] = [['CHƯƠNG TRÌNH NĂM 2027'], ['Ngày', 'Chuyên đề'], ['20/11', A], ['Sau 20/10', B]];
    const { folder, again, said } = await run(test, { rows });
    await again();
    const change = async (id: string, from: string, to: string): Promise<void> => {
      const path = join(folder, 'sessions', `${id}.mdx`);
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    };
    await change('doc-sach-va-ke-lai-trong-chi-bo', '2027-11-20', '2027-11');
    await change('neu-guong-cua-nguoi-dung-dau', '2027-10', '2027-10-24');
    said.length = 0;
    await again();
    const all = said.join('\n');
    assert.match(all, /“Đọc sách.*KHÁC NHAU: ngày: bảng ghi 20\/11\/2027, hồ sơ ghi tháng 11\/2027/);
    assert.equal(all.split('KHÁC NHAU').length, 2);
  });
});

describe('what the head of a sheet names', () => {
  const plans: [lines: string[], unit: string | null, expected: object, code: string][] = [
    [
      ['(Kèm theo Kế hoạch số 30-KH/CB ngày 28/12/2026 của Chi bộ)'],
      'Chi bộ Ví',
      { type: 'Kế hoạch', issued: '2026-12-28', issuer: 'Chi bộ Ví', title: null },
      '30-kh-cb-2026',
    ],
    [
      ['CHI BỘ VÍ', 'Số 31-KH/CB Tân Sim, ngày 05 tháng 01 năm 2027', 'KẾ HOẠCH'],
      'Chi bộ Ví',
      { type: 'Kế hoạch', issued: '2027-01-05', issuer: 'Chi bộ Ví', title: null },
      '31-kh-cb-2027',
    ],
    [
      ['Thực hiện Chương trình số 04-CTr/ĐU ngày … tháng 11 năm 2026 của Đảng ủy phường Sim về học tập chuyên đề năm 2027.'],
      null,
      { type: 'Chương trình', issued: '2026-11', issuer: 'Đảng ủy phường Sim', title: 'Học tập chuyên đề năm 2027' },
      '04-ctr-du-2026',
    ],
    // The day of the sheet is not that of a plan that it only cites.
    [
      ['Theo Kế hoạch 32-KH/ĐU', 'Tân Sim, ngày 05 tháng 01 năm 2027'],
      'Chi bộ Ví',
      { type: 'Kế hoạch', issued: null, issuer: null, title: null },
      '32-kh-du',
    ],
  ];
  for (const [lines, unit, expected, code] of plans)
    it(lines[0]!, () => {
      const number = /\d+-[^ ]+\/[^ ]+/.exec(lines.join(' '))![0];
      const plan = readNamedPlan(number, lines, unit);
      assert.deepEqual(plan, { number, ...expected });
      assert.equal(codeOfPlan(plan), code);
    });

  it('is a body where a line is nothing but its name', () => {
    assert.deepEqual(bodiesIn(['Đảng bộ phường Sim', 'Chi bộ Trường THCS Lê Ví']), {
      upper: 'Đảng bộ phường Sim',
      unit: 'Chi bộ Trường THCS Lê Ví',
    });
    assert.deepEqual(bodiesIn(['Chi bộ họp, thông qua ngày 05/01/2027', 'Đảng ủy phường: đã duyệt']), { upper: null, unit: null });
  });

  it('gives no shell anything of its own', () => {
    assert.equal(commandOf(['organisation', 'Chi bộ "$(rm -rf ~)` Ví']), 'npm run new -- organisation "Chi bộ (rm -rf ~) Ví"');
  });

  const ROWS: TestCell[][] = [
    ['ĐẢNG BỘ PHƯỜNG TÂN SIM', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['CHI BỘ TRƯỜNG TRUNG HỌC'],
    ['CƠ SỞ LÊ VÍ'],
    ['CHƯƠNG TRÌNH SINH HOẠT CHUYÊN ĐỀ NĂM 2027'],
    ['(Kèm theo Kế hoạch số 30-KH/CB ngày 28/12/2026 của Chi bộ)'],
    ['Tháng', 'Chuyên đề'],
    [3, A],
    [5, 'Một việc chưa có chủ đề'],
  ];
  const UNIT = 'chi-bo-truong-trung-hoc-co-so-le-vi';

  it('is made as drafts where the editor says yes, the body above first, and fills the sessions', async (test) => {
    const asked: string[] = [];
    const wanted: string[] = [];
    const { folder, again, said } = await run(test, {
      rows: ROWS,
      yes: false,
      confirm: (question) => Promise.resolve(asked.push(question) > 0),
      answer: ({ path }) => Promise.resolve(wanted.push(path) > 0 ? ['Sinh hoạt chuyên đề năm 2027'] : []),
    });
    await again();
    assert.equal(
      asked[0],
      'Thư viện chưa có “Đảng bộ phường Tân Sim”, “Chi bộ Trường Trung học cơ sở Lê Ví” (cấp trên “Đảng bộ phường Tân Sim”). ' +
        'Tạo luôn 2 đơn vị này (bản nháp)?',
    );
    assert.match(asked[1]!, /^Thư viện chưa có kế hoạch mà đầu bảng ghi: 30-KH\/CB, 28\/12\/2026\. Tạo luôn/);
    assert.deepEqual(wanted, ['title']);
    const { entries, problems } = await readLibrary(folder);
    const dataOf = (id: string): object => entries.find((entry) => entry.id === id)!.data;
    assert.partialDeepStrictEqual(dataOf('dang-bo-phuong-tan-sim'), { kind: 'dang-bo', draft: true });
    assert.partialDeepStrictEqual(dataOf(UNIT), { kind: 'chi-bo', parent: 'dang-bo-phuong-tan-sim', draft: true });
    assert.partialDeepStrictEqual(dataOf('30-kh-cb-2026'), { issued: '2026-12-28', organisation: UNIT, type: 'Kế hoạch', draft: true });
    assert.partialDeepStrictEqual(dataOf('doc-sach-va-ke-lai-trong-chi-bo'), { organisation: UNIT, plan: '30-kh-cb-2026' });
    assert.deepEqual(
      problems.filter(({ file, message }) => file.includes('/') && !/topics/.test(message)).map(({ message }) => message),
      [],
    );
    const all = said.join('\n');
    assert.match(all, /Còn 1 hồ sơ phải điền topics: .*: mot-viec-chua-co-chu-de\.mdx\.\n {3}1 hồ sơ kia không còn gì phải điền\./);
    assert.match(all, /content:publish -- \S*sessions \S*organisations \S*documents/);
  });

  it('is not made unasked: the commands are said, and the line of a draft has the code they make', async (test) => {
    const { folder, again, said } = await run(test, { rows: ROWS });
    await again();
    const all = said.join('\n');
    assert.match(all, /new -- organisation "Đảng bộ phường Tân Sim" --kind dang-bo\n/);
    assert.match(all, new RegExp(`new -- organisation "Chi bộ Trường .*" --kind chi-bo --parent dang-bo-phuong-tan-sim\n`));
    assert.match(all, new RegExp(`new -- document 30-KH/CB|new -- document "30-KH/CB" --type "Kế hoạch" --issued 2026-12-28`));
    const text = await readFile(join(folder, 'sessions/doc-sach-va-ke-lai-trong-chi-bo.mdx'), 'utf8');
    assert.match(text, /^#plan: 30-kh-cb-2026 {3}# .*npm run new -- document 30-KH\/CB --type "Kế hoạch" --issued 2026-12-28/m);
    assert.deepEqual((await readLibrary(folder)).entries.filter(({ collection }) => collection === 'organisations').length, 1);
  });

  it('takes a body above that the library has under its other name', async (test) => {
    const more = { 'organisations/dang-uy-tan-sim.yaml': 'name: Đảng ủy phường Tân Sim\nkind: dang-uy\n' };
    const { again, said } = await run(test, { rows: ROWS, more });
    await again();
    assert.match(said.join('\n'), /--kind chi-bo --parent dang-uy-tan-sim/);
    assert.doesNotMatch(said.join('\n'), /--kind dang-bo/);
  });

  it('says which published sessions lack a plan that came later', async (test) => {
    const rows: TestCell[][] = [['CHI BỘ THỬ'], ['(Theo Kế hoạch số 21-KH/ĐUT ngày 05/01/2025)'], ['Tháng', 'Chuyên đề'], [3, A], [4, B]];
    const { folder, again, said } = await run(test, { rows });
    await again();
    const path = join(folder, 'sessions/doc-sach-va-ke-lai-trong-chi-bo.mdx');
    await writeFile(path, (await readFile(path, 'utf8')).replace('draft: true\n', ''));
    const plan = FILES['documents/14-kh-dut-2024.yaml'].replace('14-KH', '21-KH').replace('2024-12-29', '2025-01-05');
    await writeFile(join(folder, 'documents/21-kh-dut-2025.yaml'), plan);
    said.length = 0;
    await again();
    assert.match(
      said.join('\n'),
      /đã đăng thì máy không sửa.*\n {2}dòng “plan: 21-kh-dut-2025” trong sessions\/doc-sach-va-ke-lai\S*\.mdx$/m,
    );
    assert.doesNotMatch(await readFile(path, 'utf8'), /^plan:/m);
  });
});
