import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { listNormalisations, normalise } from '../../../src/vietnamese/normalise.ts';
import type { Normalisation } from '../../../src/vietnamese/normalise.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';
import { pseudoRandom } from './pseudo-random.ts';

function applyChanges(text: string, changes: readonly Normalisation[]): string {
  let result = '';
  let end = 0;
  for (const { offset, from, to } of changes) {
    assert.ok(offset >= end, 'changes overlap');
    assert.equal(text.slice(offset, offset + from.length), from);
    result += text.slice(end, offset) + to;
    end = offset + from.length;
  }
  return result + text.slice(end);
}

describe('normalise', () => {
  it('leaves every syllable as it is, and brings its decomposed form back', () => {
    for (const syllable of allSyllables()) {
      assert.equal(normalise(syllable), syllable);
      assert.equal(normalise(syllable.normalize('NFD')), syllable);
    }
  });

  it('composes marks typed tone first', () => {
    for (const syllable of allSyllables()) {
      const toneFirst = syllable
        .normalize('NFD')
        .replace(/([\u0302\u0306\u031B])([\u0300\u0301\u0303\u0309])|(\u0323)([\u0302\u0306])/gu, '$2$1$4$3');
      assert.equal(normalise(toneFirst), syllable);
    }
    assert.equal(normalise('ẹ\u0302'), 'ệ');
    assert.equal(normalise('é\u0302'), 'ế');
    assert.equal(normalise('ư\u0301'), 'ứ');
    assert.equal(normalise('ú\u031B'), 'ứ');
    assert.equal(normalise('Á\u0306'), 'Ắ');
    assert.equal(normalise('ệ\u0323\u0302'), 'ệ');
  });

  it('replaces look-alikes', () => {
    assert.equal(normalise('Ðảng uỷ, ðồng chí, Ɖoàn, ɖội, d\u0335o'), 'Đảng uỷ, đồng chí, Đoàn, đội, đo');
    assert.equal(normalise('nǎm Ǎn nǎ\u0301ng'), 'năm Ăn nắng');
  });

  it('removes what cannot be seen, but not the joiner of an emoji', () => {
    assert.equal(normalise('\uFEFFnhân\u200B dân\u00AD\u2060 Vi\u200Cệt'), 'nhân dân Việt');
    assert.equal(normalise('hoa\u200B\u0300'), 'hoà');
    assert.equal(normalise('👩\u200D🚀 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥'), '👩\u200D🚀 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥');
  });

  it('turns fixed spaces into plain ones and keeps line ends', () => {
    assert.equal(normalise('Điều\u00A01\u202F2\u30003\n4\t5'), 'Điều 1 2 3\n4\t5');
  });

  it('makes the same of a character whether or not something suspect stands in the text', () => {
    for (let code = 0x20; code < 0x11000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      assert.equal(normalise(`a ${character} b\u00A0c`), `${normalise(`a ${character} b`)} c`, code.toString(16));
    }
  });

  it('leaves other languages in NFC as they are', () => {
    for (const text of ['café Škoda Čapek naïve', '한국어', 'がぎぐ', 'Ленин', 'ข้าว']) {
      assert.equal(normalise(text), text.normalize('NFC'));
    }
  });
});

describe('listNormalisations', () => {
  it('names what is changed and where', () => {
    assert.deepEqual(listNormalisations('Ðảng\u00A0uỷ\u200B é\u0302 o\u0301'), [
      { offset: 0, from: 'Ð', to: 'Đ', kind: 'look-alike' },
      { offset: 4, from: '\u00A0', to: ' ', kind: 'space' },
      { offset: 6, from: 'ỷ\u200B', to: 'ỷ', kind: 'invisible' },
      { offset: 9, from: 'é\u0302', to: 'ế', kind: 'mark-order' },
      { offset: 12, from: 'o\u0301', to: 'ó', kind: 'composition' },
    ]);
    assert.deepEqual(listNormalisations('Đảng uỷ, café 👩\u200D🚀'), []);
  });

  it('says exactly what normalise does, and normalise is idempotent, on any mixture', () => {
    const pick = pseudoRandom(7);
    const pieces = [
      ...'aăâeêoôơuưyđÐðǎd \u00A0\u200B\u200D\u00AD\uFEFF\u0300\u0301\u0302\u0303\u0306\u0309\u030C\u031B\u0323\u0335',
      '👩',
      'ệ',
      'ế',
      'x',
      '1',
    ];
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: 1 + pick(8) }, () => pieces[pick(pieces.length)] ?? '').join('');
      const normalised = normalise(text);
      assert.equal(applyChanges(text, listNormalisations(text)).normalize('NFC'), normalised, JSON.stringify(text));
      assert.equal(normalise(normalised), normalised, JSON.stringify(text));
      assert.deepEqual(listNormalisations(normalised), [], JSON.stringify(text));
    }
  });
});
