import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { encodeTelex } from '../../../scripts/bench/write-keystrokes.ts';
import { decodeTelex } from '../../../src/vietnamese/telex.ts';

function assertDecodes(table: Record<string, string | null>): void {
  for (const [typed, expected] of Object.entries(table)) assert.equal(decodeTelex(typed), expected, typed);
}

describe('decodeTelex', () => {
  it('reads keys in the orders people type', () => {
    assertDecodes({
      ddaoj: 'đạo',
      daojd: 'đạo',
      daodj: 'đạo',
      ddajo: 'đạo',
      DDaoj: 'đạo',
      dduwcs: 'đức',
      ducdws: 'đức',
      dduwowcs: 'đước',
      dduwowsc: 'đước',
      dduowcj: 'được',
      duocdwj: 'được',
      nhaan: 'nhân',
      nhana: 'nhân',
      daan: 'dân',
      vieejt: 'việt',
      vietej: 'việt',
      nguwowif: 'người',
      nguoiwf: 'người',
      hoawcj: 'hoặc',
      hoacwj: 'hoặc',
      quaan: 'quân',
      quanw: 'quăn',
      muaw: 'mưa',
      thuowr: 'thuở',
      khuyar: 'khuỷa',
      giof: 'giò',
      gif: 'gì',
      quys: 'quý',
      uyr: 'uỷ',
      hoaf: 'hoà',
      hofa: 'hoà',
    });
  });

  it('reads w alone as ư', () => {
    assertDecodes({ w: 'ư', tw: 'tư', nhwng: 'nhưng', twowng: 'tương', wowcs: 'ước', chwa: 'chưa' });
  });

  it('takes one tone and one hat', () => {
    assertDecodes({ hoasf: null, hoàs: null, hoaz: null, natasa: null, khoroo: null, sassf: null });
  });

  it('undoes a key pressed twice', () => {
    assertDecodes({ hass: null, dddao: null, twwng: null, aaan: null, xooong: 'xoong', xooofng: 'xoòng', xoong: 'xông' });
  });

  it('keeps the second o of oao and oeo', () => {
    assertDecodes({ ngoaof: 'ngoào', khoeor: 'khoẻo', ngoao: null });
  });

  it('counts marks that are already composed', () => {
    assertDecodes({ đaoj: 'đạo', nguyeenx: 'nguyễn', nguyênx: 'nguyễn', ['nguyênx'.normalize('NFD')]: 'nguyễn' });
  });

  it('returns null where no key has an effect', () => {
    assertDecodes({ hoa: null, dao: null, nhân: null, sa: null, xa: null, rang: null, '': null, '2021': null, a1: null });
  });

  it('returns null where no syllable comes out', () => {
    assertDecodes({
      text: null,
      windows: null,
      blockchain: null,
      file: null,
      web: null,
      two: null,
      law: null,
      hocf: null,
      covid: null,
      fax: null,
      process: null,
      xml: null,
      'ddaoj,': null,
      'dao duc': null,
    });
  });

  it('cannot tell some English words from Telex: the query as a whole decides', () => {
    assertDecodes({
      data: 'dât',
      tex: 'tẽ',
      six: 'sĩ',
      has: 'há',
      was: 'ứa',
      as: 'á',
      of: 'ò',
      or: 'ỏ',
      now: 'nơ',
      how: 'hơ',
      see: 'sê',
      room: 'rôm',
      dad: 'đa',
      mix: 'mĩ',
    });
  });
});

describe('encodeTelex', () => {
  it('types the four orders', () => {
    assert.equal(encodeTelex('được', 'inline'), 'dduwowjc');
    assert.equal(encodeTelex('được', 'tone-last'), 'dduwowcj');
    assert.equal(encodeTelex('được', 'marks-last'), 'duocdwj');
    assert.equal(encodeTelex('được', 'tone-first'), 'duocjdw');
    assert.equal(encodeTelex('Đạo'), 'ddaoj');
    assert.equal(encodeTelex('xoong'), 'xooong');
  });
});
