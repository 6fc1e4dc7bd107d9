import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signsAsText } from '../../../src/text/signs.ts';
import { visibleText } from '../../../src/text/visible-text.ts';

test('signs that have two forms are asked for as text', () => {
  assert.equal(signsAsText('☑ Đã gửi ↩, gọi ☎ 0123'), '☑\uFE0E Đã gửi ↩\uFE0E, gọi ☎\uFE0E 0123');
  assert.equal(visibleText(signsAsText('☑ Đã gửi')), '☑\uFE0E Đã gửi', 'in papers too');
  assert.equal(signsAsText('Mũi tên ↔ và → ← ✓'), 'Mũi tên ↔\uFE0E và → ← ✓');
});

test('what has one form, or says which, is left', () => {
  for (const text of ['Điều 1* #2 © ™ ☐ ✅', '☑\uFE0E', '❤\uFE0F', '👩\u200D❤\u200D👩', '☝🏽', '1\u20E3'])
    assert.equal(signsAsText(text), text, text);
});
