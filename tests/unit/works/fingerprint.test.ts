import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { wordsOf, type Word } from '../../../src/text/words.ts';
import { comparedText, paragraphsOf } from '../../../src/works/compared-text.ts';
import { makeFingerprint, parseFingerprint, readFingerprint, writeFingerprint } from '../../../src/works/fingerprint.ts';
import { Locator } from '../../../src/works/locate.ts';
import { sequencesOf } from '../../../src/works/sequences.ts';
import { INVENTED_WORK } from './invented-work.ts';
import { hasReference, NO_REFERENCE, referenceText } from './reference.ts';

const DIGEST = 'a'.repeat(64);
const PASSAGE = 8;

function printOf(text: string) {
  return readFingerprint(parseFingerprint(writeFingerprint(makeFingerprint(text, DIGEST))))!;
}

describe('a fingerprint', () => {
  it('keeps words, paragraphs and their order', () => {
    const file = makeFingerprint(INVENTED_WORK, DIGEST);
    const text = comparedText(paragraphsOf(INVENTED_WORK));
    assert.equal(file.words, text.words.length);
    assert.deepEqual(file.paragraphs.slice(0, 4), [4, 38, 36, 0]);
    assert.deepEqual(printOf(INVENTED_WORK).sequences, text.sequences);
    assert.ok(writeFingerprint(file).length < 4 * file.words + 400);
  });
  it('is the same for the same words, whatever marks, lines and spelling of y', () => {
    const { sequences } = makeFingerprint(INVENTED_WORK, DIGEST);
    const other = INVENTED_WORK.normalize('NFD').replaceAll('Lý lẽ', 'LÍ LẼ').replaceAll('. ', '\n').replaceAll('\n\n', '\r\n\r\n');
    assert.equal(makeFingerprint(other, DIGEST).sequences, sequences);
  });
  it('is refused where it is of another format, cut off or at odds with itself', () => {
    const file = makeFingerprint(INVENTED_WORK, DIGEST);
    const refused: unknown[] = [
      null,
      [],
      'x',
      { ...file, format: 2 },
      { ...file, madeFrom: '' },
      { ...file, words: file.words + 1 },
      { ...file, paragraphs: file.paragraphs.slice(1) },
      { ...file, paragraphs: [-1, file.words + 1] },
      { ...file, sequences: file.sequences.slice(0, -4) },
      { ...file, sequences: '***' },
    ];
    for (const one of refused) assert.equal(readFingerprint(one), null);
    assert.equal(parseFingerprint('{'), null);
    assert.equal(parseFingerprint('{}'), null);
  });
  it('of a text of fewer than three words has nothing to find', () => {
    assert.equal(new Locator([printOf('Hai chữ')]).locate('Hai chữ'), null);
    assert.equal(new Locator([printOf('')]).locate('Hai chữ này'), null);
  });
});

/** A generator of numbers below one, the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of texts that are none of the work: the library's own, and news where they lie beside the project. */
function otherWords(): Word[] {
  const library = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:articles|sessions|pages).*\.mdx$/.test(file),
  );
  const news = '../shared/eval/docs-party-news.jsonl';
  return wordsOf(
    [...library.map((file) => readFileSync(`content/${file}`, 'utf8')), existsSync(news) ? readFileSync(news, 'utf8') : ''].join('\n'),
  );
}

/** What a library that holds one long work answers: the work of the test, and the longest there is to compare with. */
const WORKS = [INVENTED_WORK, ...(hasReference ? [referenceText('sua-doi-loi-lam-viec-1947')] : [])];
const locator = new Locator(WORKS.map(printOf));
const inWorks = new Set(WORKS.flatMap((text) => passagesOf(wordsOf(text))));
const hashes = new Set(WORKS.flatMap((text) => [...printOf(text).sequences]));

function passagesOf(words: readonly Word[]): string[] {
  return Array.from({ length: Math.max(0, words.length - PASSAGE + 1) }, (_, at) => keysOf(words.slice(at, at + PASSAGE)));
}

function keysOf(words: readonly Pick<Word, 'key'>[]): string {
  return words.map(({ key }) => key).join(' ');
}

/**
 * Whether a passage passes for one of a work. All its hashes must be there, so that where one of `some` of its words is
 * not, the rest need not be looked for.
 */
function passes(words: readonly Pick<Word, 'key'>[], some: readonly Pick<Word, 'key'>[]): boolean {
  return sequencesOf(some).every((hash) => hashes.has(hash)) && (locator.locate(keysOf(words))?.isExact ?? false);
}

describe('false positives, over passages of eight words', () => {
  it('none of a million that stand in no work', () => {
    const others = otherWords();
    const next = numbersFrom(11);
    let [count, wrong] = [0, 0];
    // Texts as they stand, then their words in an order of their own, until there are enough.
    for (let at = 0; count < 1_000_000; at++) {
      const passage =
        at + PASSAGE <= others.length
          ? others.slice(at, at + PASSAGE)
          : Array.from({ length: PASSAGE }, () => others[Math.floor(next() * others.length)]!);
      const isThere = passes(passage, passage.slice(0, 3));
      if (isThere && inWorks.has(keysOf(passage))) continue;
      count++;
      if (isThere) wrong++;
    }
    assert.equal(wrong, 0, `${wrong} of ${count}`);
  });
  it('none of a million that differ from a work in one word, the first and last too', () => {
    const next = numbersFrom(12);
    const works = WORKS.map(wordsOf);
    const vocabulary = works.flat();
    let [count, wrong] = [0, 0];
    while (count < 1_000_000) {
      const words = works[count % 8 === 0 ? 0 : works.length - 1]!;
      const at = Math.floor(next() * (words.length - PASSAGE));
      const passage: Pick<Word, 'key'>[] = words.slice(at, at + PASSAGE);
      // A third each at the first word, at the last, and between them.
      const place = [0, PASSAGE - 1, 1 + Math.floor(next() * (PASSAGE - 2))][count % 3]!;
      const other = vocabulary[Math.floor(next() * vocabulary.length)]!;
      if (other.key === passage[place]!.key) continue;
      passage[place] = other;
      const isThere = passes(passage, passage.slice(Math.max(0, place - 2), place + 3));
      if (isThere && inWorks.has(keysOf(passage))) continue;
      count++;
      if (isThere) wrong++;
    }
    assert.equal(wrong, 0, `${wrong} of ${count}`);
  });
});

it('reference: every passage of the work stands in its fingerprint', { skip: NO_REFERENCE }, () => {
  const words = wordsOf(referenceText('di-chuc-1969'));
  const print = new Locator([printOf(referenceText('di-chuc-1969'))]);
  for (let at = 0; at + PASSAGE <= words.length; at += 3) assert.ok(print.locate(keysOf(words.slice(at, at + PASSAGE)))?.isExact);
});
