import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainWidth } from '../../../src/vietnamese/width.ts';

describe('plainWidth', () => {
  it('makes full-width letters, digits and signs plain', () => {
    assert.equal(plainWidth('０５－ＣＴ／ＴＷ'), '05-CT/TW');
    assert.equal(plainWidth('１９４５'), '1945');
    assert.equal(plainWidth('＂ｄａｎ　ｖａｎ＂～！'), '"dan\u3000van"~!');
  });

  it('leaves everything else', () => {
    for (const text of ['đạo đức, “05-CT/TW”', '道德', '\uFF00\uFF5F', '']) assert.equal(plainWidth(text), text);
  });
});
