import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { encodeTelex, encodeViqr, encodeVni, KEY_ORDERS } from '../../../scripts/bench/write-keystrokes.ts';
import { splitMarks } from '../../../src/vietnamese/keystrokes.ts';
import { allSyllables, allTonelessSyllables, isSyllable } from '../../../src/vietnamese/syllable.ts';
import { decodeTelex } from '../../../src/vietnamese/telex.ts';
import { decodeViqr } from '../../../src/vietnamese/viqr.ts';
import { decodeVni } from '../../../src/vietnamese/vni.ts';
import { processorTime } from '../../processor-time.ts';
import { pseudoRandom } from './pseudo-random.ts';

const all = [...allSyllables()];
const methods = [
  { name: 'Telex', decode: decodeTelex, encode: encodeTelex, alphabet: 'abcdeghiklmnopqrstuvxyfjwzaeow' },
  { name: 'VNI', decode: decodeVni, encode: encodeVni, alphabet: 'abcdeghiklmnopqrstuvxy0123456789' },
  { name: 'VIQR', decode: decodeViqr, encode: encodeViqr, alphabet: "abcdeghiklmnopqrstuvxyd^(+*'`?~." },
] as const;

/** Letters in order, each key anywhere after the letter it belongs to. */
function typeInAnyOrder(
  syllable: string,
  keyOf: (part: ReturnType<typeof splitMarks>) => string[],
  pick: (bound: number) => number,
): string {
  const parts = [...syllable].map(splitMarks);
  const typed = parts.map(({ letter }) => letter);
  const slots: string[][] = typed.map(() => []);
  parts.forEach((part, index) => {
    for (const key of keyOf(part)) slots[index + pick(typed.length - index)]?.push(key);
  });
  return typed.map((letter, index) => letter + (slots[index] ?? []).join('')).join('');
}

describe('keystrokes', () => {
  it('plain letters, kinds of marks and tone name one syllable', () => {
    const seen = new Map<string, string>();
    for (const spelling of allTonelessSyllables()) {
      const parts = [...spelling].map(splitMarks);
      const key = parts.map(({ letter }) => letter).join('') + [...new Set(parts.map(({ mark }) => mark))].sort().join();
      assert.equal(seen.get(key), undefined, `${spelling} and ${seen.get(key)}`);
      seen.set(key, spelling);
    }
  });

  for (const { name, decode, encode, alphabet } of methods) {
    for (const order of KEY_ORDERS) {
      it(`${name}: decoding inverts encoding over all syllables, ${order}`, () => {
        for (const syllable of all) {
          const keys = encode(syllable, order);
          assert.equal(decode(keys), keys === syllable ? null : syllable, keys);
        }
      });
    }

    it(`${name}: the keys are ASCII`, () => {
      for (const syllable of all) assert.match(encode(syllable), /^[\x21-\x7E]+$/);
    });

    it(`${name}: capitals and decomposed input encode and decode alike`, () => {
      for (const syllable of all) {
        const keys = encode(syllable);
        assert.equal(encode(syllable.toUpperCase().normalize('NFD')), keys);
        assert.equal(decode(keys.toUpperCase()), decode(keys));
      }
    });

    it(`${name}: whatever is typed, the answer is a valid syllable, one that lacks only its tone, or none`, () => {
      const pick = pseudoRandom(11);
      const toneless = new Set(allTonelessSyllables());
      for (let round = 0; round < 60_000; round += 1) {
        const typed = Array.from({ length: 1 + pick(8) }, () => alphabet[pick(alphabet.length)] ?? '').join('');
        const decoded = decode(typed);
        if (decoded !== null) assert.ok(isSyllable(decoded) || toneless.has(decoded), `${typed} → ${decoded}`);
      }
    });

    it(`${name}: 50,000 words decode within two seconds`, () => {
      const typed = Array.from({ length: 50_000 }, (_, index) => encode(all[(index * 7919) % all.length] ?? ''));
      const start = processorTime();
      for (const word of typed) decode(word);
      assert.ok(processorTime() - start < 2_000);
    });
  }

  it('VNI, VIQR and Telex: keys anywhere after their letter', () => {
    const pick = pseudoRandom(3);
    const tones = { ngang: 0, huyền: 1, hỏi: 2, ngã: 3, sắc: 4, nặng: 5 };
    const keysOf = (toneKeys: string, markKeys: Record<string, string>) => (part: ReturnType<typeof splitMarks>) => [
      ...(part.mark ? [markKeys[part.mark] ?? part.letter] : []),
      ...(part.tone === 'ngang' ? [] : [toneKeys[tones[part.tone]] ?? '']),
    ];
    const vni = keysOf('023415', { hat: '6', horn: '7', breve: '8', bar: '9' });
    const viqr = keysOf(" `?~'.", { hat: '^', horn: '+', breve: '(', bar: 'd' });
    const telex = keysOf(' frxsj', { horn: 'w', breve: 'w' });
    for (const syllable of all) {
      // ươ typed with two horn keys must not have them side by side: that undoes the first.
      const onceHorned = (keys: string, horn: string) => keys.replaceAll(horn + horn, horn);
      if (encodeVni(syllable) === syllable) continue;
      assert.equal(decodeVni(onceHorned(typeInAnyOrder(syllable, vni, pick), '7')), syllable);
      assert.equal(decodeViqr(onceHorned(typeInAnyOrder(syllable, viqr, pick), '+')), syllable);
      if (syllable.includes('oo') || /o[oóòỏõọ]/u.test(syllable)) continue;
      assert.equal(decodeTelex(onceHorned(typeInAnyOrder(syllable, telex, pick), 'w')), syllable);
    }
  });

  it('what is no syllable is not encoded', () => {
    for (const { encode } of methods) assert.equal(encode('Windows'), 'Windows');
  });

  it('a missing tone is accepted', () => {
    assert.equal(decodeTelex('dduc'), 'đuc');
    assert.equal(decodeTelex('vieet'), 'viêt');
    assert.equal(decodeVni('d9uc'), 'đuc');
    assert.equal(decodeViqr('dduc'), 'đuc');
    assert.equal(decodeTelex('hocf'), null);
    assert.equal(decodeTelex('hoc'), null);
  });
});
