import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeRawKeys, mayBeRawKeys } from '../../../src/search/query/raw-keys.ts';
import { Vocabulary } from '../../../src/search/query/vocabulary.ts';

const vocabulary = new Vocabulary(
  ['đạo', 'đức', 'học', 'tập', 'nhân', 'dân', 'của', 'box', 'office', 'phim', 'sĩ', 'has'].map((word) => [word, 20] as const),
);
const decode = (query: string, open = false): string => decodeRawKeys(query.split(' '), vocabulary, open).join(' ');

describe('decodeRawKeys', () => {
  it('decodes Telex and VNI in any order of keys', () => {
    assert.equal(decode('ddaoj dduwcs'), 'đạo đức');
    assert.equal(decode('daojd dduwsc'), 'đạo đức');
    assert.equal(decode('d9ao5 d9u71c'), 'đạo đức');
    assert.equal(decode('dao95 duc971'), 'đạo đức');
    assert.equal(decode('hocj taapj cuar nhaan daan'), 'học tập của nhân dân');
  });

  it('decodes a word that lacks only its tone', () => {
    assert.equal(decode('ddaoj dduwc'), 'đạo đưc');
  });

  it('leaves syllables, and foreign words that the library knows', () => {
    assert.equal(decode('nhan dan'), 'nhan dan');
    assert.equal(decode('phim box office cuar'), 'phim box office của');
  });

  it('takes no code of document numbers for keys where the library knows it, however common the word they spell', () => {
    const numbers = new Vocabulary([
      ['tw', 40],
      ['tư', 300],
      ['cw', 1],
      ['cư', 300],
      ['đạo', 9],
    ]);
    for (const typed of ['05 ct tw', 'tw', '12 nq tw']) assert.equal(decodeRawKeys(typed.split(' '), numbers, false).join(' '), typed);
    assert.equal(decodeRawKeys(['ddaoj', 'tw'], numbers, false).join(' '), 'đạo tw');
    assert.equal(decodeRawKeys(['cw', 'daan'], numbers, false).join(' '), 'cư dân');
  });

  it('decodes a single word among typed marks only when it makes a known word of an unknown one', () => {
    assert.equal(decode('đạo dduwcs'), 'đạo đức');
    assert.equal(decode('nhân dân has'), 'nhân dân has');
    assert.equal(decode('nhân dân tex'), 'nhân dân tex');
  });

  it('leaves an unfinished word that is on its way to a known one', () => {
    assert.equal(decode('off', true), 'off');
  });
});

describe('mayBeRawKeys', () => {
  it('asks for the vocabulary only where a word can be decoded', () => {
    assert.equal(mayBeRawKeys(['nhân', 'dân', 'kh']), false);
    assert.equal(mayBeRawKeys(['2019', '05']), false);
    assert.equal(mayBeRawKeys(['ddaoj']), true);
  });
});
