import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { rankOfNews } from '../../src/schemas/article.ts';
import { entriesOf, library, readReference, runsOf, SEEDS, unlessShared, wordsOf, type Typed } from './real-library.ts';

interface Seed {
  seed: string;
  author: string | null;
  figures: { raw: string; value: string }[];
}
const facts = readReference<{ seeds: Seed[] }>('seeds-facts');
const articles = entriesOf('articles');

/** The article that retells each report. */
const RETOLD: Record<string, string> = {
  '000': 'chi-bo-khoi-van-phong-so-sinh-hoat-chuyen-de-thu-tu',
  '001': 'so-ket-ba-nam-dan-van-kheo',
  '002': 'dang-bo-so-noi-vu-lai-chau-lam-theo-bac',
  '003': 'dang-bo-khoi-cac-co-quan-tinh-hai-duong-lam-theo-guong-bac',
  '004': 'dang-uy-so-van-hoa-va-the-thao-ha-noi-so-ket-bon-nam-chi-thi-05',
};

function retelling(seed: string): Typed<'articles'> {
  const article = articles.find(({ id }) => id === RETOLD[seed]);
  assert.ok(article, `no article for seed ${seed}`);
  return article;
}

describe('the five reports as articles', () => {
  it('are retold, with their source named and what is uncertain about it said', () => {
    for (const seed of Object.keys(RETOLD)) {
      const { file, data, body } = retelling(seed);
      assert.equal(data.source?.rights, 'summary', file);
      assert.ok(data.source?.name && data.source.note, file);
      assert.ok((body?.words ?? 0) >= 400, file);
      assert.ok(data.figures.length > 0 || seed === '000', file);
    }
  });

  it('name the author where the report does', { skip: facts ? false : '../shared/reference is absent' }, () => {
    for (const { seed, author } of facts?.seeds ?? []) {
      assert.equal(retelling(seed).data.source?.author?.toLowerCase(), author?.toLowerCase(), seed);
    }
  });

  it('give every figure of the report, as data or in the text', { skip: facts ? false : '../shared/reference is absent' }, () => {
    const missing: string[] = [];
    for (const { seed, figures } of facts?.seeds ?? []) {
      const { data, body } = retelling(seed);
      const numbers = new Set([body?.text ?? '', data.title, data.summary].join(' ').match(/\d[\d.]*/g)?.map((number) => number.replace(/\.$/, '').replaceAll('.', '').replace(/^0+(?=\d)/, '')) ?? []);
      for (const { value, of } of data.figures) [value, of].forEach((number) => numbers.add(String(number ?? '')));
      for (const { raw, value } of figures) {
        const wanted = value.match(/\d[\d.]*/g)?.map((number) => number.replaceAll('.', '').replace(/^0+(?=\d)/, '')) ?? [];
        if (!wanted.every((number) => numbers.has(number))) missing.push(`${seed}: ${raw}`);
      }
    }
    assert.deepEqual(missing, []);
  });
});

describe('news', () => {
  it('stands by the day it happened, not by the day it came into the library', () => {
    const ranked = Object.keys(RETOLD).map((seed) => ({ seed, rank: rankOfNews(retelling(seed).data) }));
    // 30/7/2021 at the source; not before 3/2020; 27/11/2019; not before 5/2016; 3/2/2015 at the source.
    assert.deepEqual(ranked.sort((a, b) => (a.rank < b.rank ? 1 : -1)).map(({ seed }) => seed), ['003', '004', '000', '001', '002']);
  });
});

describe('nothing is copied', () => {
  const skip = unlessShared(SEEDS);
  const seeds = skip ? [] : readdirSync(SEEDS).map((file) => readFileSync(`${SEEDS}/${file}`, 'utf8'));
  /** Texts without what stands in quotation marks, which is quoted as it is. */
  const ownText = (text: string): string => text.replace(/“[^”]*”/g, ' | ');

  it('no sentence of 12 words or more, figures aside, is one of the reports’', { skip }, () => {
    const reports = seeds.map((text) => ` ${wordsOf(text).join(' ')} `);
    const copied = library.entries.flatMap(({ file, body }) =>
      ownText(body?.text ?? '').split(/[.!?…|\n]+/).map(wordsOf).filter((words) => words.filter((word) => !/\d/.test(word)).length >= 12 && reports.some((report) => report.includes(` ${words.join(' ')} `))).map((words) => `${file}: ${words.join(' ')}`));
    assert.deepEqual(copied, []);
  });

  it('runs of 12 words in common are names and titles, under 5 % of an article', { skip }, () => {
    const runs = new Set(seeds.flatMap((text) => runsOf(wordsOf(text))));
    for (const { file, body } of articles) {
      const own = ownText(body?.text ?? '').split('|').map(wordsOf);
      const shared = own.flatMap(runsOf).filter((run) => runs.has(run)).length;
      assert.ok(shared / own.flat().length < 0.05, `${file}: ${shared} of ${own.flat().length}`);
    }
  });
});
