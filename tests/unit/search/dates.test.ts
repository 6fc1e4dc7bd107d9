import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, codeOf, period, readIso, widened, writePeriod, writePeriods } from '../../../src/search/query/dates.ts';
import { findTimes, findTypedTimes } from '../../../src/search/query/dates-written.ts';
import { findNoSuchTimes } from '../../../src/search/query/typed-points.ts';

const typed = (query: string): string =>
  findTypedTimes(query)
    .filter(({ periods }) => periods.length > 0)
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
    '1945-9-2',
    '1945/09/02',
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
  '2/9/1945 hoặc 2/9/2045': ['2-9-45', '2/9/45', '02.09.45', 'ngày 2-9-45', 'ngày 2 tháng 9 năm 45'],
  '2/9': ['2/9', '02/9', '2-9', 'ngày 2-9', 'ngày 2.9', 'ngày 2/9', '2 tháng 9', 'mùng 2 tháng 9', 'ngay 2 thang 9'],
  '3/2': ['3/2', '03/02', 'ngày 3/2', 'ngày thành lập Đảng 3/2'],
  '30/4/1975': ['ngày 30 tháng tư năm 1975', '30 tháng tư 1975', 'ngay 30 thang tu nam 1975'],
  '30/4': ['30 tháng tư', 'ngày 30 tháng tư'],
  '1/1': ['mùng 1 tháng giêng', 'muwngf 1 tháng giêng'],
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
    '2020-03',
  ],
  'tháng 12/1946': ['tháng 12/1946', '12-1946', 'tháng 12 năm 1946', 'tháng mười hai năm 1946', 'tháng chạp năm 1946'],
  'tháng 5/2016': ['2016-05'],
  'tháng 8/1945': ['thang tam nam 1945', 'cách mạng tháng Tám năm 1945', 'tháng 8 năm 1945', 'tháng tám 1945'],
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
    'Q3/2019',
    'Q3 2019',
    'chuyên đề quý III 2019',
  ],
  'quý I/2027': ['quý I 2027', 'quý I/2027', 'quý 1/2027', 'quý một năm 2027', 'quy 1 nam 2027'],
  'quý II': ['quý II', 'quý 2', 'lịch tiếp dân quý II'],
  '2019': ['2019', 'năm 2019', 'nam 2019', 'nawm 2019', 'đại hội 2019', 'chuyên đề năm 2019'],
  'tháng 5/2020 và tháng 6/2020': [
    'tháng 5-6/2020',
    'tháng 5 và 6 năm 2020',
    'từ tháng 5 đến tháng 6 năm 2020',
    'thang 5, 6 nam 2020',
    'tháng 5-6 năm 2020',
  ],
  'quý I/2020 và quý II/2020': [
    'quý 1, 2 năm 2020',
    'quý I-II/2020',
    'quý I và II năm 2020',
    'quý I và quý II/2020',
    'quy 1-2 nam 2020',
    'quý 1-2/2020',
  ],
  '1930–1945': ['1930-45', '1930–45', 'giai đoạn 1930-1945'],
  'tháng 10/2006 hoặc 2006–2010': ['2006-10'],
  '1960–1969': ['những năm 1960', 'thập niên 1960', 'thập kỷ 1960', 'nhung nam 1960'],
  '1960–1969 hoặc 2060–2069': ['những năm 60', 'thập niên 60', 'thap ky 60', 'nhuwngx nawm 60'],
  '1960–1970': ['những năm 1960-1970'],
  '1960; 1961': ['những năm 1960, 1961'],
  '1945–1954': [
    'giữa 1945 và 1954',
    'tuwf 1945 ddeens 1954',
    '1945 -1954',
    'nam 1945 toi nam 1954',
    '1945-54',
    '1945-1954',
    '1945 - 1954',
    '1945–1954',
    'từ 1945 đến 1954',
    'từ năm 1945 đến năm 1954',
    'tu 1945 den 1954',
  ],
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
  'lương tháng 13',
  'sau 6 tháng hai bên họp',
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

/** Written as times, and in no calendar. */
const NO_SUCH = [
  'quý 5/2020',
  'quý 0 năm 2020',
  'quý V/2020',
  'quy 5 nam 2020',
  'tháng 13/2020',
  'thang 13 nam 2020',
  'tháng 0/2020',
  '32/1/2020',
  '30/2/1951',
  '29/2/1951',
  '31-4-2021',
  '15/13/2020',
  '0/5/2020',
  '5/0/2020',
  'ngày 31 tháng 4 năm 2021',
  'ngày 30 tháng 2',
  'ngày 31/2',
  '2016-02-30',
  '2016-13-01',
  '2016-13',
  '2016-00',
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

  it('reads no time in what is written as one and stands in no calendar, not even a part of it', () => {
    for (const text of NO_SUCH) {
      assert.equal(typed(text), '', text);
      assert.deepEqual(findNoSuchTimes(`họp ${text} à`), [text], text);
    }
    for (const text of ['quý 5', 'quý V', 'tháng 13', '31/2']) assert.deepEqual([typed(text), findNoSuchTimes(text)], ['', [text]], text);
    for (const text of ['họp ngày 31/2/2020', 'quý 5/2020', 'ngày 30 tháng 2']) assert.deepEqual(inText(text), [], text);
  });

  it('says nothing of the calendar where no time is meant', () => {
    for (const text of [...NO_TIMES, '"30/2/1951"', 't.15 tr.622', '29/2/1952', '29/2', '28/2/1951'])
      assert.deepEqual(findNoSuchTimes(text), [], text);
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

  it('in a row are written as one', () => {
    const written = (...texts: string[]): string => writePeriods(texts.map(iso));
    assert.equal(written('2026-07-21', '2026-07-22'), '21–22/7/2026');
    assert.equal(written('2020-05', '2020-06'), 'tháng 5–6/2020');
    assert.equal(written('2020-Q1', '2020-Q2'), 'quý I–II/2020');
    assert.equal(written('2020-05'), 'tháng 5/2020');
  });

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
