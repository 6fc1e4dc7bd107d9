import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, distance, findPinpoints, findTypedPinpoints, readPinpoint, writePinpoint } from '../../../src/search/query/citations.ts';

const typed = (query: string): string[] => findTypedPinpoints(query).map(({ pinpoint }) => writePinpoint(pinpoint));
const inText = (text: string): string[] => findPinpoints(text).map(({ pinpoint }) => writePinpoint(pinpoint));

const PINPOINTS: Readonly<Record<string, readonly string[]>> = {
  't.15, tr.622': [
    't.15 tr.622',
    't.15, tr.622',
    't. 15, tr. 622',
    'T15, tr 622',
    't15 tr622',
    'tập 15, trang 622',
    'Tập 15 trang 622',
    'tap 15 trang 622',
    'HCM toàn tập t.15 tr.622',
    'Hồ Chí Minh: Toàn tập, t.15, tr.622',
    'hồ chí minh toàn tập tập 15 trang 622',
    'ho chi minh toan tap tap 15 trang 622',
    't.15, 2011, tr.622',
    'tập 15; trang 622',
    'taapj 15 trang 622',
    'trang 622 tập 15',
    'tr.622, t.15',
    'trang 622 của toàn tập, tập 15',
  ],
  't.15, tr.280–281': ['t.15, tr.280-281', 't.15 tr.280–281', 'tập 15, trang 280-281'],
  'tr.622': ['tr. 622', 'tr.622', 'trang 622', 'tr 622', 'toàn tập tr.622'],
  't.5': ['tập 5', 't.5', 'toàn tập tập 5', 'Hồ Chí Minh toàn tập, tập 5'],
};

describe('pinpoints in a query', () => {
  for (const [said, forms] of Object.entries(PINPOINTS)) {
    it(said, () => {
      for (const form of forms) assert.deepEqual(typed(form), [said], form);
    });
  }

  it('are not seen in what only looks like one', () => {
    for (const query of [
      'học tập 5 điều',
      'sách bài tập 5 lớp ba',
      'thị trấn 622',
      'tr',
      'trang',
      'TW 15',
      'ct 05',
      '05-CT/TW',
      'trang thiết bị 15',
      'tập trung 5 việc',
    ]) {
      assert.deepEqual(typed(query), [], query);
    }
  });
});

describe('pinpoints in a text', () => {
  it('are found with what stands between volume and page', () => {
    assert.deepEqual(
      inText('Toàn tập, Nxb. Chính trị quốc gia, Hà Nội, 2011, t.15, tr.661–672; t.4, 2011, tr.534; Tập 15, … 2011, tr.131'),
      ['t.15, tr.661–672', 't.4, tr.534', 't.15, tr.131'],
    );
    assert.deepEqual(inText('giáo trình ghi tr.256 và tr.220'), ['tr.256', 'tr.220']);
    assert.deepEqual(inText('sách tập 2, trích theo bản cũ'), []);
  });
});

describe('pinpoints in the index', () => {
  it('are read as pages declare them, one number a page', () => {
    assert.deepEqual(readPinpoint('15/622'), { volume: 15, from: 622, to: 622 });
    assert.deepEqual(codesOf(readPinpoint('15/280-282')!), [150280, 150281, 150282]);
    assert.deepEqual(codesOf(readPinpoint('5')!), [50000]);
    assert.equal(readPinpoint('tr.622'), null);
  });

  it('are as far from what was asked for as there are pages between', () => {
    const apart = (query: string, code: number) => distance(findTypedPinpoints(query)[0]!.pinpoint, code);
    assert.equal(apart('t.15 tr.622', 150622), 0);
    assert.equal(apart('t.15 tr.280-281', 150281), 0);
    assert.equal(apart('t.15 tr.620', 150622), 2);
    assert.equal(apart('t.15 tr.522', 150622), null);
    assert.equal(apart('t.14 tr.622', 150622), null);
    assert.equal(apart('tr.622', 150622), 0);
    assert.equal(apart('tr.621', 150622), null);
    assert.equal(apart('tập 15', 150622), 0);
  });
});
