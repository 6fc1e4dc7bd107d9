import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { normalise } from '../../../src/vietnamese/normalise.ts';
import { placeTones } from '../../../src/vietnamese/tone-placement.ts';
import { bare, importDraft, lostSentences } from './support.ts';

interface SeedFacts {
  seed: string;
  file: string;
  headline: string | null;
  author: string | null;
  dates: { published: string | null };
  figures: { raw: string }[];
  captions: string[];
  subheads?: string[];
  boilerplate: { text: string; where: string }[];
  persons: { name: string | null }[];
}

const FOLDER = '../shared/seeds';
const FACTS = '../shared/reference/seeds-facts.json';
const skip = existsSync(FOLDER) && existsSync(FACTS) ? false : `no ${FOLDER}: the reports are not here`;
const { seeds } = skip ? { seeds: [] } : (JSON.parse(readFileSync(FACTS, 'utf8')) as { seeds: SeedFacts[] });

test('the five reports are there to be imported', { skip }, () => assert.equal(seeds.length, 5));

for (const facts of seeds) {
  test(`report ${facts.seed}`, async (t) => {
    const path = `${FOLDER}/${facts.file}`;
    const source = readFileSync(path, 'utf8');
    const draft = await importDraft(path);
    const { data, body, list } = draft;
    const told = `${String(data['title'])}\n${String(data['summary'])}\n${body}`;

    await t.test('title', () => {
      if (facts.headline === null) assert.match(list, /Tiêu đề: tệp không có nhan đề/);
      else assert.equal(bare(String(data['title'])), bare(facts.headline));
      assert.ok(String(data['title']).length >= 10 && String(data['title']).length <= 200);
    });
    await t.test('author', () => assert.equal(data.source['author'], facts.author ?? undefined));
    await t.test('day at the source', () => assert.equal(data.source['published'], facts.dates.published?.slice(0, 10)));
    await t.test('no line of the page around it', () => {
      const lines = told.split('\n').map((line) => line.trim());
      for (const { text, where } of facts.boilerplate) {
        if (where.startsWith('sa-pô')) continue;
        if (bare(text).length < 4) assert.ok(!told.includes(text.trim()), text);
        else
          assert.ok(!lines.slice(1).some((line) => bare(line).startsWith(bare(text)) && bare(line).length < bare(text).length + 3), text);
      }
    });
    await t.test('every figure', () => {
      for (const { raw } of facts.figures) assert.ok(bare(told).includes(bare(raw)), raw);
    });
    await t.test('every caption, as a caption', () => {
      for (const caption of facts.captions) {
        const line = body.split('\n').find((candidate) => bare(candidate) === bare(caption));
        assert.match(line ?? '', /^\*[^*].*\*$/, caption);
      }
    });
    await t.test('every heading', () => {
      for (const heading of facts.subheads ?? []) assert.ok(body.split('\n').includes(`## ${heading}`), heading);
    });
    await t.test('every person named', () => {
      for (const { name } of facts.persons) if (name) assert.ok(body.includes(name), name);
    });
    await t.test('nothing of the text is lost', () => assert.deepEqual(lostSentences(source, draft), []));
    await t.test('every line left out has its reason', () => {
      for (const { text, reason } of draft.left) {
        assert.ok(bare(source).includes(bare(text)), text);
        assert.doesNotMatch(reason, /KHÔNG RÕ/);
      }
    });
    await t.test('house rules', () => {
      assert.equal(told, placeTones(normalise(told), 'old'));
      assert.doesNotMatch(told, /"| {2}|\d{1,2}\.\d{1,2}\.\d{4}|\d+(?: -|- )\s*(?:KH|CT|KL)/u);
    });
  });
}
