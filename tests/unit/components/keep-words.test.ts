import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  contentWords,
  dayWords,
  fetchWords,
  keptBytes,
  missingBytes,
  nameOf,
  progressWords,
  renewWords,
  usualChoice,
} from '../../../src/components/keeping/keep-words.ts';
import { faults } from '../../../src/components/keeping/strings.ts';
import { formatSize } from '../../../src/text/file-size.ts';

const kept = {
  address: '/a/',
  title: 'Đoàn kết',
  label: 'Chủ đề',
  pages: 20,
  slides: false,
  keptAt: 0,
  bytes: 610_000,
  papers: null,
  lost: 0,
};
const offer = {
  size: { bytes: 412_000, missing: 300_000 },
  papers: { bytes: 410_000, missing: 400_000 },
  search: { bytes: 250_000, missing: 250_000 },
};

describe('sizes as a reader has them', () => {
  it('are told in bytes, kB, MB, GB', () => {
    assert.deepEqual([999, 1000, 412_000, 1_020_000, 1_200_000_000].map(formatSize), ['999 byte', '1 kB', '412 kB', '1 MB', '1,2 GB']);
  });

  it('of what comes down: the measure once where it is the same, never more than the whole', () => {
    assert.equal(progressWords(5_800_000, 9_400_000), '5,8 trong 9,4 MB');
    assert.equal(progressWords(120_000, 340_000), '120 trong 340 kB');
    assert.equal(progressWords(120_000, 9_400_000), '120 kB trong 9,4 MB');
    assert.equal(progressWords(350_000, 340_000), '340 trong 340 kB');
  });
});

describe('what keeping costs', () => {
  it('is what is not here yet of what was chosen', () => {
    assert.equal(missingBytes(offer, { papers: false, search: false }), 300_000);
    assert.equal(missingBytes(offer, { papers: true, search: true }), 950_000);
    assert.equal(missingBytes({ ...offer, papers: null }, { papers: true, search: false }), 300_000);
  });

  it('is nothing, and no size, where all is here with something else', () => {
    assert.equal(fetchWords(38_000), '38 kB');
    assert.equal(fetchWords(0), 'không phải tải thêm');
  });

  it('takes papers along only where they are kept already', () => {
    assert.deepEqual(usualChoice({ kept: null, searchComesAlong: true }), { papers: false, search: true });
    assert.deepEqual(usualChoice({ kept, searchComesAlong: false }), { papers: false, search: false });
    assert.deepEqual(usualChoice({ kept: { ...kept, papers: 5 }, searchComesAlong: true }), { papers: true, search: true });
    assert.equal(keptBytes({ ...kept, papers: 5 }), 610_005);
  });
});

describe('what is kept', () => {
  it('is named by its kind; the whole library by words of its own', () => {
    assert.deepEqual(nameOf(kept), { kind: 'Chủ đề', title: 'Đoàn kết' });
    assert.deepEqual(nameOf({ title: 'Thư viện mẫu', label: '' }), { kind: 'Cả thư viện', title: 'Mọi bài và dữ\u00a0liệu tìm\u00a0kiếm' });
  });

  it('is told by what is in it and the day of the device', () => {
    assert.deepEqual(contentWords({ pages: 1234, slides: true }), ['1.234 trang', 'trang chiếu']);
    assert.deepEqual(contentWords({ pages: 1, slides: false }), ['1 trang']);
    assert.deepEqual(contentWords({ pages: 1, slides: false }, 'trang này'), ['trang này']);
    assert.equal(dayWords(new Date(2026, 10, 21, 23, 59).getTime()), '21/11/2026');
    assert.equal(dayWords(new Date(2026, 0, 2).getTime()), '02/01/2026');
  });

  it('is fetched anew where a part was lost or the site has it otherwise', () => {
    assert.equal(renewWords({ lost: 0 }, undefined), undefined);
    assert.equal(renewWords({ lost: 0 }, 38_000), 'Có bản mới, tải 38 kB');
    assert.equal(renewWords({ lost: 0 }, 0), 'Có bản mới, đã tải sẵn');
    assert.equal(renewWords({ lost: 5000 }, 38_000), 'Tải lại phần bị mất, 5 kB');
  });
});

it('each failure is said in two sentences: what happened, and what to do or what is left', () => {
  for (const [fault, { said, advice }] of Object.entries(faults)) {
    assert.match(said, /^\p{Lu}.+\.$/u, fault);
    assert.match(advice, /^\p{Lu}.+\.$/u, fault);
  }
});
