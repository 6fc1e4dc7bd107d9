import { expect, test } from '@playwright/test';
import { EMPTY_STATE, isSearch, readState, toggleFilter, withoutTypedFilter, writeState } from '../../src/components/search/address.ts';
import { findMarks } from '../../src/components/search/find-marks.ts';

test.describe('address', () => {
  test('what is written is read back', () => {
    const state = {
      query: 'đạo đức & "nhân dân"',
      filters: { loai: ['Tin tức', 'Văn bản'], nam: ['2019'] },
      sort: 'date' as const,
      pages: 3,
      literal: true,
    };
    expect(readState(writeState(state))).toEqual(state);
    expect(writeState(EMPTY_STATE)).toBe('');
    expect(readState('')).toEqual(EMPTY_STATE);
  });

  test('what is unknown or out of range is left out', () => {
    expect(readState('?q=+a+&x=1&loai=&loai=A&loai=A&trang=-4&xep=gi&nguyen-van=co')).toEqual({
      ...EMPTY_STATE,
      query: 'a',
      filters: { loai: ['A'] },
    });
    expect(readState('?trang=100000').pages).toBe(30);
    expect(readState('?q=%F0%9F').query).toBeDefined();
  });

  test('filters come and go', () => {
    const one = toggleFilter({}, 'loai', 'Tin tức', true);
    expect(one).toEqual({ loai: ['Tin tức'] });
    expect(toggleFilter(one, 'loai', 'Tin tức', false)).toEqual({});
    expect(isSearch({ ...EMPTY_STATE, filters: one })).toBe(true);
    expect(isSearch(EMPTY_STATE)).toBe(false);
  });

  test('typed filters are taken out of a query', () => {
    expect(withoutTypedFilter('đạo đức nam:2019 loại:"Tin tức" dân', 'loai')).toBe('đạo đức nam:2019 dân');
    expect(withoutTypedFilter('đơn-vị:x a', 'don-vi')).toBe('a');
    expect(withoutTypedFilter('giờ 14:30', 'nam')).toBe('giờ 14:30');
  });
});

test.describe('places to mark', () => {
  const found = (text: string, ...marks: string[]) => findMarks(text, marks).map(([start, end]) => text.slice(start, end));

  test('whole words, the longest first, neighbours as one', () => {
    expect(found('nhân dân, dânchủ, kỷ luật và kỷ', 'kỷ luật', 'nhân dân')).toEqual(['nhân dân', 'kỷ luật']);
    expect(found('nhân dân ta', 'nhân', 'dân')).toEqual(['nhân dân']);
    expect(found('nhân\ndân', 'nhân dân')).toEqual([]);
    expect(found('05-ct/tw và 105-ct/tw', '05-ct/tw')).toEqual(['05-ct/tw']);
  });

  test('a syllable of a word that is there is not marked by itself', () => {
    expect(found('người dân và nhân dân; luật', 'nhân', 'dân', 'luật')).toEqual(['nhân dân', 'luật']);
    expect(found('người dân', 'nhân', 'dân')).toEqual(['dân']);
  });

  test('marks come in any form', () => {
    expect(found('thư viện', 'Thư\u00a0viện', 'đ'.normalize('NFD'))).toEqual(['thư viện']);
    expect(found('đạo đức', 'đạo đức'.normalize('NFD'))).toEqual(['đạo đức']);
    expect(found('abc', '', ' ')).toEqual([]);
  });
});
