import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { soundAlikes } from '../../../src/vietnamese/sound-alikes.ts';

describe('soundAlikes', () => {
  for (const [written, meant] of [
    ['trúc', 'chúc'],
    ['chách', 'trách'],
    ['xinh', 'sinh'],
    ['nãnh', 'lãnh'],
    ['dận', 'vận'],
    ['giân', 'dân'],
    ['kếch', 'kết'],
    ['thắn', 'thắng'],
    ['biếc', 'biết'],
    ['kỹ', 'kỉ'],
    ['sữa', 'sửa'],
  ] as const) {
    it(`${written} for ${meant}`, () => assert.ok(soundAlikes(written).includes(meant), soundAlikes(written).join(' ')));
  }

  it('changes one thing at a time, and makes syllables alone', () => {
    assert.deepEqual(soundAlikes('trường').sort(), ['chường', 'trườn']);
    assert.deepEqual(soundAlikes('ba'), []);
    assert.deepEqual(soundAlikes('blockchain'), []);
  });
});
