import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, codeOf, period, readIso, widened, writePeriod } from '../../../src/search/query/dates.ts';
import { findTimes, findTypedTimes } from '../../../src/search/query/dates-written.ts';

const typed = (query: string): string =>
  findTypedTimes(query)
    .map(({ periods, isEither }) => periods.map(writePeriod).join(isEither ? ' hoặc ' : ' và '))
    .join('; ');
const inText = (text: string): string[] => findTimes(text).map(({ start, end }) => text.slice(start, end));

/** What is typed, and what it says. */
const TIMES: Readonly<Record<string, readonly string[]>> = {
  '2/9/1945': [
    '2/9/1945',
    '02/9/1945',
    '02/09/1945',
    '2-9-1945',
    '2–9–1945',
    '2.9.1945',
    '02.09.1945',
    '2 / 9 / 1945',
    '1945-09-02',
    'ngày 2/9/1945',
    'ngày 2 tháng 9 năm 1945',
    'Ngày 02 tháng 9, năm 1945',
    '2 tháng 9 năm 1945',
    'mùng 2 tháng 9 năm 1945',
    'ngày 2/9 năm 1945',
    '2/9 1945',
    'ngay 2 thang 9 nam 1945',
    'ngayf 2 thangs 9 nawm 1945',
    'ngafy 2 thasng 9 nawm 1945',
    'ngay2 2 thang1 9 na8m 1945',
    'NGÀY 2 THÁNG 9 NĂM 1945',
    '2 tháng 9/1945',
  ],
  '2/9/1945 hoặc 2/9/2045': ['2-9-45', '2/9/45', '02.09.45', 'ngày 2-9-45'],
  '2/9': ['2/9', '02/9', '2-9', 'ngày 2-9', 'ngày 2.9', 'ngày 2/9', '2 tháng 9', 'mùng 2 tháng 9', 'ngay 2 thang 9'],
  '3/2': ['3/2', '03/02', 'ngày 3/2', 'ngày thành lập Đảng 3/2'],
  '19/5': ['19/5', 'ngày 19-5', 'sinh nhật Bác 19/5', '19 tháng 5'],
  'tháng 3/2020': [
    'tháng 3/2020',
    '3/2020',
    '03/2020',
    '3-2020',
    'tháng 3-2020',
    'tháng 3 năm 2020',
    'thang 3 nam 2020',
    'tháng 03/2020',
    'tháng ba năm 2020',
    'thangs 3 nawm 2020',
  ],
  'tháng 12/1946': ['tháng 12/1946', '12-1946', 'tháng 12 năm 1946', 'tháng mười hai năm 1946', 'tháng chạp năm 1946'],
  'tháng 8/1945': ['cách mạng tháng Tám năm 1945', 'tháng 8 năm 1945', 'tháng tám 1945'],
  'tháng 1': ['tháng giêng', 'tháng Giêng', 'thang gieng', 'tháng một', 'tháng 1', 'tháng 01'],
  'tháng 12': ['tháng chạp', 'tháng 12', 'thang chap'],
  'quý III/2019': [
    'quý III 2019',
    'quý III/2019',
    'quý 3/2019',
    'quý 3 năm 2019',
    'quy 3 2019',
    'quy iii 2019',
    'Quý III, năm 2019',
    'quý ba năm 2019',
    'quys 3 2019',
    'chuyên đề quý III 2019',
  ],
  'quý I/2027': ['quý I 2027', 'quý I/2027', 'quý 1/2027', 'quý một năm 2027', 'quy 1 nam 2027'],
  'quý II': ['quý II', 'quý 2', 'lịch tiếp dân quý II'],
  '2019': ['2019', 'năm 2019', 'nam 2019', 'nawm 2019', 'đại hội 2019', 'chuyên đề năm 2019'],
  '1945–1954': ['1945-1954', '1945 - 1954', '1945–1954', 'từ 1945 đến 1954', 'từ năm 1945 đến năm 1954', 'tu 1945 den 1954'],
  '2004; 2014': ['năm 2004 và 2014', '2004, 2014', 'năm 2004, năm 2014'],
  '21/7/2026 và 22/7/2026': ['21–22/7/2026', '21-22/7/2026', 'ngày 21 và 22/7/2026'],
  '15/5/2016': ['chỉ thị 15/5/2016', 'Chỉ thị 05-CT/TW ngày 15/5/2016'],
  '27/7/1947; 22/12/1944': ['27/7/1947 22/12/1944'],
};

/** What holds figures and says no time. */
const NO_TIMES = [
  '05-CT/TW',
  '14-KH/ĐU',
  '14-KH/ĐU.STTTT',
  '131-QĐ/TW',
  'QĐ 131',
  'quy định 131',
  '24/7',
  'trực 24/7',
  '5.000',
  '2.500 đồng',
  '1/2 dân số',
  'hơn 2/3 đảng viên',
  '3/4 số phiếu',
  '32/1/2020',
  '13/2020',
  '19/2018/NĐ-CP',
  '30/2020/NĐ-CP',
  '9/2018/NĐ-CP',
  '192.168.1.1',
  'v2.3.1945',
  '3 tháng 1 lần',
  '6 tháng 2 lần',
  'cách mạng tháng tám',
  'Cách mạng Tháng Mười',
  'quý trọng nhân dân',
  'quý 5',
  'quy 3 điều',
  'điều 12',
  '4.0',
  'cách mạng 4.0',
  '12.5',
  '0912345678',
  '19450902',
  'tháng',
  'năm',
  'hằng năm 5 buổi',
  't.15 tr.622',
  '5.2',
  'mục 2.3',
];

describe('times in a query', () => {
  for (const [said, forms] of Object.entries(TIMES)) {
    it(said, () => {
      for (const form of forms) assert.equal(typed(form), said, form);
    });
  }

  it('sees no time in numbers of documents, shares, sums and names', () => {
    for (const text of NO_TIMES) assert.equal(typed(text), '', text);
  });

  it('reads a day that no calendar has as it stands, with its year; in a text it is none', () => {
    assert.equal(typed('31/2/2020'), '31/2/2020');
    assert.equal(typed('ngày 31 tháng 4 năm 2021'), '31/4/2021');
    for (const text of ['31/2', '30-31/2/2020']) assert.equal(typed(text), '', text);
    assert.deepEqual(inText('họp ngày 31/2/2020'), []);
  });

  it('takes a share for a day only where it stands alone or after “ngày”', () => {
    assert.equal(typed('ngày 1/2'), '1/2');
    assert.equal(typed('2/3'), '2/3');
    assert.equal(typed('2/3 đại biểu'), '');
  });
});

describe('times in a text', () => {
  it('finds days, months and quarters where they stand', () => {
    assert.deepEqual(inText('Ngày 27/11/2019 và 29/01/2019; tháng 9-1945, quý III/2019 (12-1946).'), [
      '27/11/2019',
      '29/01/2019',
      'tháng 9-1945',
      'quý III/2019',
      '12-1946',
    ]);
    assert.deepEqual(inText('Hồ Chí Minh, Di chúc, tháng 5/1968; Báo Cứu quốc, số 91, ngày 14-11-1945.'), ['tháng 5/1968', '14-11-1945']);
    assert.deepEqual(inText('chào mừng 19/5, gần 1/2 số hộ, 8/8 huyện, 5/7 chỉ tiêu, quý tư cách, ngày 3-2'), ['19/5', '3-2']);
  });

  it('takes the number before a date for a day only where both are days', () => {
    const days = (text: string) => findTimes(text).map(({ periods }) => periods.map(writePeriod).join(' '));
    assert.deepEqual(days('lần thứ 6, 18/01/1949; từ ngày 11 - 13/12/1953; ngày 2 và 5/9/1950'), [
      '18/1/1949',
      '11/12/1953 12/12/1953 13/12/1953',
      '2/9/1950 5/9/1950',
    ]);
  });

  it('leaves bare years to the words of the index, and two figures of a year to where “ngày” stands before', () => {
    assert.deepEqual(inText('năm 2019, 1945–1954, Quyết định 2-9-45'), []);
    assert.deepEqual(inText('ký ngày 2-9-45'), ['2-9-45']);
  });
});

describe('periods', () => {
  const iso = (text: string) => readIso(text)!;

  it('are read from ISO, and kept as numbers', () => {
    assert.deepEqual(
      ['1945-09-02', '2020-03', '2019', '2019-Q3'].map((text) => codeOf(iso(text))),
      [19450902, 20200300, 20190000, 20192300],
    );
    assert.equal(readIso('2/9/1945'), null);
    assert.equal(readIso('2019-Q5'), null);
  });

  it('answer what holds them in full, and what is more precise in part', () => {
    const answer = (asked: string, held: string) => answers(iso(asked), codeOf(iso(held)));
    assert.equal(answer('1945-09-02', '1945-09-02'), 'whole');
    assert.equal(answer('1945-09', '1945-09-02'), 'whole');
    assert.equal(answer('1945-Q3', '1945-09-02'), 'whole');
    assert.equal(answer('1945-Q3', '1945-Q3'), 'whole');
    assert.equal(answer('1945', '1945-Q3'), 'whole');
    assert.equal(answer('1945-09-02', '1945-09'), 'wider');
    assert.equal(answer('1945-09', '1945-Q3'), 'wider');
    assert.equal(answer('1945-09-02', '1945'), null);
    assert.equal(answer('1945-09-02', '1945-09-03'), null);
    assert.equal(answer('1945-Q3', '1945-10'), null);
    assert.equal(answers(period({ month: 9, day: 2 }), 19450902), 'whole');
    assert.equal(answers(iso('1890-05-19'), codeOf(period({ month: 5, day: 19 }))), 'wider');
    assert.equal(answers(period({ year: 1945, until: 1954 }), 19501010), 'whole');
    assert.equal(answers(period({ year: 1945, until: 1954 }), 19550101), null);
  });

  it('are widened step by step', () => {
    const steps: string[] = [];
    for (let one = widened(iso('2019-11-27')); one; one = widened(one)) steps.push(writePeriod(one));
    assert.deepEqual(steps, ['tháng 11/2019', 'quý IV/2019', '2019']);
    assert.equal(writePeriod(widened(period({ month: 9, day: 2 }))!), 'tháng 9');
  });
});
