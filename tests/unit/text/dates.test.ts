import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { formatDate, yearOf } from '../../../src/text/dates.ts';

describe('dates as a reader sees them', () => {
  it('are as precise as they are known', () => {
    assert.equal(formatDate('2019-11-27'), '27/11/2019');
    assert.equal(formatDate('2019-01-05'), '05/01/2019');
    assert.equal(formatDate('1947-10'), 'tháng 10/1947');
    assert.equal(formatDate('2020-03'), 'tháng 3/2020');
    assert.equal(formatDate('1969'), 'năm 1969');
  });

  it('carry a zero in days below 10 and in the months 1 and 2, as official texts do', () => {
    assert.equal(formatDate('1960-03-13'), '13/3/1960');
    assert.equal(formatDate('2016-02-09'), '09/02/2016');
    assert.equal(formatDate('2019-12-01'), '01/12/2019');
  });

  it('have a year, whatever the precision', () => {
    assert.deepEqual(['2019-11-27', '1947-10', '1969'].map(yearOf), [2019, 1947, 1969]);
  });
});
