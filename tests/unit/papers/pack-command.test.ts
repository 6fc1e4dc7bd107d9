import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedPaths } from '../../../src/papers/asked-papers.ts';
import { tableOf } from '../../../src/papers/pack-command.ts';

const ENTRIES = [
  { collection: 'materials', id: 'dan-van' },
  { collection: 'sessions', id: 'dan-van' },
  { collection: 'materials', id: 'neu-guong' },
  { collection: 'quotes', id: 'loi-nao' },
] as const;

describe('thu-vien pack', () => {
  it('takes everything, an id, or an address', () => {
    assert.deepEqual(askedPaths(ENTRIES, []), ['/tai-lieu/dan-van/', '/chuyen-de/dan-van/', '/tai-lieu/neu-guong/']);
    assert.deepEqual(askedPaths(ENTRIES, ['dan-van']), ['/tai-lieu/dan-van/', '/chuyen-de/dan-van/']);
    assert.deepEqual(askedPaths(ENTRIES, ['/tai-lieu/dan-van/', 'neu-guong']), ['/tai-lieu/dan-van/', '/tai-lieu/neu-guong/']);
  });

  it('says what it may have meant', () => {
    assert.throws(() => askedPaths(ENTRIES, ['neu-guon']), /Không có tài liệu hay hồ sơ “neu-guon”\. Có phải “neu-guong”\?/);
    assert.throws(() => askedPaths(ENTRIES, ['loi-nao']), /Không có tài liệu hay hồ sơ “loi-nao”/);
  });

  it('tells of each file where it is, how long, how large, and whether it was made now', () => {
    const reports = [
      { path: '/tai-lieu/a/a.pdf', bytes: 200_000, pages: 14, isMade: true },
      { path: '/tai-lieu/a/a.docx', bytes: 300, isMade: false },
    ];
    assert.equal(
      tableOf(reports, 2.34, 'tap-in'),
      'tai-lieu/a/a.pdf   14 trang  195 KB  mới làm\n' +
        'tai-lieu/a/a.docx              1 KB  đã có\n' +
        '2 tệp trong tap-in, 1 tệp mới làm, hết 2,3 giây.',
    );
  });
});
