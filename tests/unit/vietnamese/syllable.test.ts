import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  allSyllables,
  allTonelessSyllables,
  composeSyllable,
  isSyllable,
  parseSyllable,
  toneLetterIndex,
  toneSyllable,
} from '../../../src/vietnamese/syllable.ts';
import { addTone, splitTone, TONES } from '../../../src/vietnamese/tone-marks.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const all = [...allSyllables()];

describe('the set of syllables', () => {
  it('has the size the README states, and no form twice', () => {
    assert.equal(all.length, 17_739);
    assert.equal(new Set(all).size, all.length);
  });

  it('is lower case, NFC, and free of anything but Vietnamese letters', () => {
    for (const syllable of all) {
      assert.equal(syllable, syllable.normalize('NFC').toLowerCase());
      assert.match(splitTone(syllable)?.toneless ?? '', /^[aăâbcdđeêghiklmnoôơpqrstuưvxy]+$/);
    }
  });

  it('is read back part by part, composed or decomposed, in either case', () => {
    for (const syllable of all) {
      const parsed = parseSyllable(syllable);
      assert.ok(parsed, syllable);
      assert.equal(composeSyllable(parsed), syllable);
      assert.deepEqual(parseSyllable(syllable.normalize('NFD').toUpperCase()), parsed);
    }
  });

  it('is read back with the tone on any vowel letter, and always to the same syllable', () => {
    for (const syllable of all) {
      const { toneless, tone } = splitTone(syllable) ?? assert.fail(syllable);
      for (const [index, letter] of [...toneless].entries()) {
        if (!'aăâeêioôơuưy'.includes(letter)) continue;
        const misplaced = toneless.slice(0, index) + addTone(letter, tone) + toneless.slice(index + 1);
        assert.deepEqual(parseSyllable(misplaced), parseSyllable(syllable), misplaced);
      }
    }
  });

  it('gives stop codas sắc and nặng alone, other syllables all six tones', () => {
    for (const toneless of allTonelessSyllables()) {
      if (/k$|^(kan|kr?ông|kon)$/.test(toneless)) continue;
      const tones = TONES.filter((tone) => toneSyllable(toneless, tone));
      assert.deepEqual(tones, /(c|ch|p|t)$/.test(toneless) ? ['sắc', 'nặng'] : TONES, toneless);
    }
  });
});

describe('parseSyllable', () => {
  const parts = (text: string) => {
    const syllable = parseSyllable(text);
    return syllable && [syllable.onset, syllable.glide, syllable.nucleus, syllable.coda, syllable.tone].join('|');
  };

  it('tells onset, glide, nucleus, coda and tone apart', () => {
    assert.equal(parts('Nguyễn'), 'ng|u|yê|n|ngã');
    assert.equal(parts('nghiêng'), 'ngh||iê|ng|ngang');
    assert.equal(parts('được'), 'đ||ươ|c|nặng');
    assert.equal(parts('hoà'), 'h|o|a||huyền');
    assert.equal(parts('hòa'), 'h|o|a||huyền');
    assert.equal(parts('người'), 'ng||ươ|i|huyền');
    assert.equal(parts('khuya'), 'kh|u|ya||ngang');
    assert.equal(parts('yêu'), '||yê|u|ngang');
    assert.equal(parts('ý'), '||y||sắc');
    assert.equal(parts('tuý'), 't|u|y||sắc');
    assert.equal(parts('túi'), 't||u|i|sắc');
  });

  it('reads the i of gi and the u of qu as they sound', () => {
    assert.equal(parts('gì'), 'gi||i||huyền');
    assert.equal(parts('gìn'), 'gi||i|n|huyền');
    assert.equal(parts('giếng'), 'gi||iê|ng|sắc');
    assert.equal(parts('giá'), 'gi||a||sắc');
    assert.equal(parts('giữ'), 'gi||ư||ngã');
    assert.equal(parts('quý'), 'q|u|y||sắc');
    assert.equal(parts('quốc'), 'q|u|ô|c|sắc');
    assert.equal(parts('quyết'), 'q|u|yê|t|sắc');
    assert.equal(parts('cua'), 'c||ua||ngang');
    assert.equal(parts('qua'), 'q|u|a||ngang');
  });

  it('accepts what is written, also where it is rare', () => {
    const rare =
      'khuỷu khuya ngoằn ngoèo loẻng xoẻng xoong goòng moóc quạu huỵch quỳnh tuýp bâng khuâng ngoắc thuở huơ ' +
      'ươm yểng yếm ỉa ừm chưn nguệch ngoạc tuếch huênh suýt duỗi rượu bướu hươu quềnh quào gioăng giêng giục ' +
      'Thy Vy Kỳ sỹ Đắk Lắk Đăk Krông Búk Kạn Kông Kon noãn buýt voan';
    for (const word of words(rare)) assert.ok(isSyllable(word), word);
  });

  it('refuses what breaks a rule of spelling', () => {
    const wrong =
      'kam cê cì gê ghà ngê nghà qa quu hoc viêt học̀ hờc nguời duơng luợc cuờng thướ tiéu áà ngh b đ ' +
      'coa kuê iên yêt iêu giia uyê iê hoaa hoăn-g Nhà-nước café windows blockchain a1 2021';
    for (const word of [...words(wrong), '', ' ', 'hoà bình']) assert.equal(parseSyllable(word), null, word);
  });
});

describe('tone letter', () => {
  const place = (text: string, style: 'old' | 'new') => composeSyllable(parseSyllable(text) ?? assert.fail(text), style);

  it('differs between the styles in open oa, oe, uy only', () => {
    assert.deepEqual([place('hòa', 'new'), place('hoà', 'old')], ['hoà', 'hòa']);
    assert.deepEqual([place('khoẻ', 'new'), place('khoẻ', 'old')], ['khoẻ', 'khỏe']);
    assert.deepEqual([place('thuỷ', 'new'), place('thuỷ', 'old')], ['thuỷ', 'thủy']);
    for (const syllable of all) {
      if (/[^q](o[aáàảãạeéèẻẽẹ]|u[yýỳỷỹỵ])$/u.test(` ${syllable}`)) continue;
      assert.equal(place(syllable, 'old'), syllable);
    }
  });

  it('is the first letter of an open diphthong, the second of a closed one', () => {
    for (const word of words('mía của mứa giữa tiến yếu muốn nước quý quá giá gì hoài ngoáy khuỷu tuệ thuở goòng')) {
      assert.equal(place(word, 'new'), word);
    }
    assert.equal(toneLetterIndex(parseSyllable('giếng') ?? assert.fail()), 2);
  });
});
