import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonical, indexKeys, isBare } from '../../../src/search/query/keys.ts';

describe('indexKeys', () => {
  it('drops marks but keeps đ, as Pagefind does', () => {
    assert.deepEqual(indexKeys('đức'), ['đuc']);
    assert.deepEqual(indexKeys('dân'), ['dan']);
    assert.deepEqual(indexKeys('ước'), ['uoc']);
    assert.deepEqual(indexKeys('qđ'), ['qđ']);
  });

  it('looks under both letters when nothing was marked', () => {
    assert.deepEqual(indexKeys('duc'), ['duc', 'đuc']);
    assert.deepEqual(indexKeys('hdnd').sort(), ['hdnd', 'hdnđ', 'hđnd', 'hđnđ'].sort());
    assert.deepEqual(indexKeys('trade'), ['trade', 'trađe']);
  });

  it('looks under i and y where custom allows both', () => {
    assert.deepEqual(indexKeys('kỷ'), ['ky', 'ki']);
    assert.deepEqual(indexKeys('qui'), ['qui', 'quy']);
    assert.deepEqual(indexKeys('may'), ['may']);
  });

  it('takes 05 and 5 for one number', () => {
    assert.deepEqual(indexKeys('05'), ['05', '5']);
    assert.deepEqual(indexKeys('5'), ['5', '05']);
    assert.deepEqual(indexKeys('2016'), ['2016']);
  });
});

describe('canonical', () => {
  it('unites tone placements and i/y, and nothing else', () => {
    assert.equal(canonical('hòa'), canonical('hoà'));
    assert.equal(canonical('kỷ'), canonical('kỉ'));
    assert.notEqual(canonical('hoa'), canonical('hoà'));
    assert.equal(canonical('Panthers'), 'panthers');
  });
});

describe('isBare', () => {
  it('is true without a single mark', () => {
    assert.equal(isBare('nhan'), true);
    assert.equal(isBare('nhân'), false);
    assert.equal(isBare('đau'), false);
  });
});
