import assert from 'node:assert/strict';
import { it } from 'node:test';

import { entryFiles } from '../../../src/portable/entry-files.ts';

const ABOUT = { name: 'Thư viện A & <B>', web: 'https://mau.example/', day: '2026-01-02', drafts: false };

it('the way in says the name of the library as it is, and what to read says its day', () => {
  const files = entryFiles(ABOUT);
  assert.match(files.get('MO-THU-VIEN.html')!, /url=thu-vien\/index\.html">[^]*>Mở Thư viện A &amp; &lt;B><\/a>/);
  assert.match(files.get('DOC-TOI-TRUOC.txt')!, /^\uFEFFThư viện A & <B>\r\nBản mang đi, dựng ngày 02\/01\/2026\.\r\n\r\nNháy đúp/);
});

it('what to read says of a preview that readers shall not have it', () => {
  assert.match(entryFiles({ ...ABOUT, drafts: true }).get('DOC-TOI-TRUOC.txt')!, /02\/01\/2026\.\r\nĐây là bản xem thử, có cả bản nháp/);
});
