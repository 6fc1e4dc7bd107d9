import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { comparedWork, readWorkFiles } from '../../src/library/works/work-files.ts';
import { Locator } from '../../src/works/locate.ts';
import { CONTENT, entriesOf, readReference } from './real-library.ts';

interface ReferenceWork {
  slug: string;
  confidence: string;
}
interface LocatedQuote {
  set: string;
  id: string;
  whole: boolean;
  pieces: { work: string; paragraphs: number[] }[];
}

const works = entriesOf('works');
const reference = readReference<{ works: ReferenceWork[] }>('works/works');
const located = readReference<{ located: LocatedQuote[] }>('works/located');

describe('works', () => {
  it('are at least thirty, and every work that a quotation names is one of them', () => {
    assert.ok(works.length >= 30, `${works.length} works`);
    const ids = new Set(works.map(({ id }) => id));
    const unknown = entriesOf('quotes').filter(({ data }) => data.work && !ids.has(data.work));
    assert.deepEqual(unknown, []);
  });

  it('say in readers’ words what was compared: places in repositories stand in provenance alone', () => {
    const told = works.flatMap(({ id, data }) => {
      const { comparedText, variants, editions, firstPublished = '', occasion = '', note = '' } = data;
      const words = [
        ...(comparedText?.sources.map(({ what }) => what) ?? []),
        ...(comparedText?.doubts ?? []),
        ...variants.flatMap(({ here, other, source = '' }) => [here, other, source]),
        ...editions.map(({ citation }) => citation),
        ...[firstPublished, occasion, note],
      ];
      return words.filter((text) => /github|\brepo\b|\.(?:md|txt|jsx|json)\b|chữ chính|công cụ/i.test(text)).map((text) => `${id}: ${text}`);
    });
    assert.deepEqual(told, []);
  });

  it('name a paragraph of each other copy’s wording that the compared text has', () => {
    for (const { id, file, data } of works) {
      const compared = comparedWork(readWorkFiles(CONTENT, { id, file }));
      for (const { paragraph = 1 } of data.variants)
        if (compared) assert.ok(paragraph <= compared.paragraphs.length, `${id}: there is no paragraph ${paragraph}`);
      for (const { paragraph } of data.parts)
        if (compared) assert.ok(paragraph <= compared.paragraphs.length, `${id}: no part begins at paragraph ${paragraph}`);
    }
  });

  it('of the reference have facts and a fingerprint, but for those that are in doubt', { skip: !reference && 'no reference' }, () => {
    const missing = reference!.works.filter(({ slug, confidence }) => {
      const work = works.find(({ id }) => id === slug);
      const isHeld = Boolean(work?.data.comparedText && comparedWork(readWorkFiles(CONTENT, work)));
      return isHeld !== (confidence !== 'C');
    });
    assert.deepEqual(missing, []);
  });
});

describe('quotations in their works', () => {
  it('stand where a comparison that is not ours found them', { skip: !located && 'no reference' }, () => {
    const quotes = new Map(entriesOf('quotes').map((quote) => [quote.id, quote]));
    let compared = 0;
    for (const { set, id, whole, pieces } of located!.located) {
      const quote = quotes.get(id);
      const [piece] = pieces;
      if (set !== 'quote' || !whole || pieces.length !== 1 || !piece || quote?.data.work !== piece.work) continue;
      const work = works.find((one) => one.id === piece.work)!;
      const placement = new Locator([comparedWork(readWorkFiles(CONTENT, work))!]).locate(quote.data.text);
      assert.deepEqual(placement?.paragraphs, piece.paragraphs, id);
      compared++;
    }
    assert.ok(compared >= 5, `only ${compared} of them are held`);
  });
});
