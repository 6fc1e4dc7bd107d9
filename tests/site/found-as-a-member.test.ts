import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { seededRandom } from '../../scripts/bench/random.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { isDoubtful, VERIFICATIONS } from '../../src/schemas/quote.ts';
import { foldDiacritics } from '../../src/vietnamese/fold.ts';
import { entriesOf, type Typed, wordsOf } from '../content/real-library.ts';
import { attribute, metaOf, readSite, textOf, type SitePage } from './site-pages.ts';

/** Another draw: SEED=7 node --test tests/site/found-as-a-member.test.ts */
const random = seededRandom(process.env.SEED ?? '1969');
const { pages } = readSite('dist');
const pageAt = (path: string): SitePage | undefined => pages.find((page) => page.path === path);
const textOn = (page: SitePage): string => textOf(page.elements.find(({ tagName }) => tagName === 'main')!).replace(/\s+/g, ' ');
const hasLink = (page: SitePage, path: string): boolean => page.elements.some((element) => attribute(element, 'href') === path);

const quotes = entriesOf('quotes').filter(({ data }) => !data.draft);
const drawn = (count: number, isWanted: (quote: Typed<'quotes'>) => boolean): Typed<'quotes'>[] => {
  const left = quotes.filter(isWanted);
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
};
const pathOf = ({ id }: { id: string }): string => `/trich-dan/${id}/`;
/** What a member remembers of a saying: its first words, without marks as a phone is typed on. */
const remembered = (text: string): string => foldDiacritics(wordsOf(text).slice(0, 9).join(' '));

let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
});

describe('twenty sayings, looked for as a member would: each time one sees what it is worth', () => {
  const right = drawn(10, ({ data }) => !isDoubtful(data.verification));
  const doubtful = drawn(5, ({ data }) => data.verification === 'disputed');
  const wrong = drawn(5, ({ data }) => data.verification === 'misattributed');

  for (const quote of [...right, ...doubtful, ...wrong]) {
    const { verification, text, topics, reason } = quote.data;
    test(`${VERIFICATIONS[verification]}: ${text.slice(0, 60).replace(/\s+/g, ' ')}`, async () => {
      // By search: among the first ten, with its state; what must not be quoted with the reason, below all that may be.
      const { results } = await engine.search(remembered(text));
      const place = results.findIndex(({ url }) => url === pathOf(quote));
      assert.ok(place >= 0, `not among ${results.map(({ url }) => url).join(' ')}`);
      const { meta } = results[place]!;
      assert.equal(meta.state, VERIFICATIONS[verification]);
      assert.equal(meta.warning !== undefined, isDoubtful(verification));
      if (meta.warning) {
        assert.ok(meta.warning.includes(reason!), meta.warning);
        assert.ok(
          results.slice(place).every(({ meta: after }) => after.warning),
          'stands above something that may be quoted',
        );
      }
      // By topic: a quotation with its state, the others not at all.
      for (const topic of topics) assert.equal(hasLink(pageAt(`/chu-de/${topic}/`)!, pathOf(quote)), !isDoubtful(verification), topic);
      // By a shared link: what it is stands in the title or the description, and first on the page.
      const page = pageAt(pathOf(quote))!;
      assert.ok(`${metaOf(page, 'og:title')} ${metaOf(page, 'og:description')}`.includes(VERIFICATIONS[verification]));
      assert.ok(textOn(page).slice(0, 2500).includes(VERIFICATIONS[verification]));
    });
  }
});

describe('a secretary finds a material for each theme, with a plan for an hour', () => {
  const materials = entriesOf('materials').filter(({ data }) => !data.draft);
  test('there are twelve', () => assert.ok(materials.length >= 12, String(materials.length)));

  for (const { id, data } of materials) {
    const [topic] = entriesOf('topics').filter((one) => one.id === data.theme);
    test(`${topic?.data.name}`, async () => {
      const path = `/tai-lieu/${id}/`;
      const { results } = await engine.search(`tài liệu ${topic?.data.name}`);
      assert.ok(
        results.slice(0, 5).some(({ url }) => url === path),
        `by search: ${results.map(({ url }) => url).join(' ')}`,
      );
      for (const from of ['/tai-lieu/', '/chuyen-de/', `/chu-de/${data.theme}/`]) assert.ok(hasLink(pageAt(from)!, path), `not on ${from}`);
      const hour = data.plans.find(({ minutes }) => minutes === 60);
      assert.equal(
        hour?.steps.reduce((sum, { minutes }) => sum + minutes, 0),
        60,
      );
      const told = textOn(pageAt(path)!);
      for (const { what } of hour?.steps ?? []) assert.ok(told.includes(what.replace(/\s+/g, ' ')), what);
    });
  }
});
