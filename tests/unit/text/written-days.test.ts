import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findWrittenDays } from '../../../src/text/written-days.ts';

describe('days in a text', () => {
  it('are found in any form, in order', () => {
    const text = 'họp 2019-11-27, rồi 18.5.2021, 27 - 11 - 2019, 3–2–1930 và 01/02/2020';
    assert.deepEqual(
      findWrittenDays(text).map(({ written, slashed }) => `${written} → ${slashed}`),
      ['2019-11-27 → 27/11/2019', '18.5.2021 → 18/5/2021', '27 - 11 - 2019 → 27/11/2019', '3–2–1930 → 3/2/1930', '01/02/2020 → 01/02/2020'],
    );
    assert.deepEqual(
      findWrittenDays(text).map(({ at, written }) => text.slice(at, at + written.length)),
      findWrittenDays(text).map(({ written }) => written),
    );
  });
  it('are found in words, which may stay', () => {
    const text = 'ngày 29 tháng 01 năm 2019, 3 Tháng 2 năm 1930, 15/5 năm 2016 và 15 tháng 5/2016; 31 tháng 2 năm 2020, năm 2019';
    assert.deepEqual(
      findWrittenDays(text).map(({ iso, slashed }) => `${iso} ${slashed}`),
      ['2019-01-29 null', '1930-02-03 null', '2016-05-15 null', '2016-05-15 null'],
    );
  });
  it('are days of a calendar, not versions, addresses or scores', () => {
    assert.deepEqual(findWrittenDays('phiên bản 1.2.2021.4, ngày 31.13.2020, 30/2/2020, tỉ số 3-2, năm 2019-2020, /2019-11-27/'), []);
  });
});
