import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { programmePage } from '../../../src/data/programme-page.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const TODAY = '2026-11-29';

/** Cells of a province: each has a session in each of these years. */
function province(cells: number, years: readonly number[]) {
  const units = Array.from({ length: cells }, (_, i) => makeEntry('organisations', `chi-bo-${i + 1}`, { name: `Chi bộ ${i + 1}` }));
  const sessions = units.flatMap(({ id }) =>
    years.map((year) => makeEntry('sessions', `${id}-${year}`, { title: `Buổi năm ${year}`, year, organisation: id })),
  );
  return { library: makeLibrary(...units, ...sessions), join: (text: string) => text };
}
const pageOf = (path: string, context: ReturnType<typeof province>) => programmePage({ path }, context, TODAY);

describe('what stands above a list of sessions', () => {
  const few = province(2, [2025, 2024]);

  it('is the programme on the first page of all, of a year and of an organisation, and on no other', async () => {
    for (const path of ['/chuyen-de/', '/chuyen-de/nam/2025/', '/chuyen-de/don-vi/chi-bo-1/']) assert.ok(await pageOf(path, few), path);
    for (const path of [
      '/chuyen-de/trang/2/',
      '/chuyen-de/nam/2025/trang/2/',
      '/chuyen-de/chu-de/doan-ket/',
      '/chuyen-de/chu-de/doan-ket/trang/3/',
      '/chuyen-de/tinh-trang/da-ket-luan/',
    ])
      assert.equal(await pageOf(path, few), undefined, path);
  });

  it('draws all of few', async () => {
    const page = await pageOf('/chuyen-de/', few);
    assert.deepEqual([page?.before.length, page?.others], [4, []]);
  });

  it('draws twelve of many, and leads to the rest by years', async () => {
    const page = await pageOf('/chuyen-de/', province(10, [2025, 2024, 2023]));
    assert.equal(page?.before.length, 12);
    assert.deepEqual(
      page?.others.map(({ href, label, note }) => `${label} ${href}: ${note}`),
      ['Năm 2024 /chuyen-de/nam/2024/: 10 buổi của 10 đơn vị', 'Năm 2023 /chuyen-de/nam/2023/: 10 buổi của 10 đơn vị'],
    );
  });

  it('of a year leads to its other cells, and of a cell draws every year', async () => {
    const many = province(14, [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015, 2014, 2013]);
    const year = await pageOf('/chuyen-de/nam/2025/', many);
    assert.equal(year?.before.length, 12);
    assert.deepEqual(
      year?.others.map(({ href, note }) => `${href}: ${note}`),
      ['/chuyen-de/don-vi/chi-bo-13/: 1 buổi', '/chuyen-de/don-vi/chi-bo-14/: 1 buổi'],
    );
    const cell = await pageOf('/chuyen-de/don-vi/chi-bo-3/', many);
    assert.deepEqual([cell?.before.length, cell?.others], [13, []]);
  });
});
