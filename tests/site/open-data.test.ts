import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { COLLECTIONS, definitionOf } from '../../src/schemas/collections.ts';
import { attribute, readSite, SITES, textOf } from './site-pages.ts';

interface Written {
  $schema: string;
  licence: string;
  items: ({ id: string; address: string } & Record<string, unknown>)[];
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; title: string }[] };
}

/** Rows of a CSV (RFC 4180). */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

for (const directory of SITES) {
  describe(`open data of ${directory}`, () => {
    const site = readSite(directory);
    const folder = join(directory, 'du-lieu');
    const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
    const json = <T>(file: string): T => JSON.parse(text(file)) as T;
    const names = COLLECTIONS.map((collection) => definitionOf(collection).address || 'trang');
    const { resources } = json<{ resources: Resource[] }>('datapackage.json');

    it('has every collection as its schema says, each entry with the address of its page', () => {
      for (const name of names) {
        const data = json<Written>(`${name}.json`);
        const ajv = new Ajv({ allErrors: true, format: false });
        assert.equal(ajv.validate(json<object>(`${name}.schema.json`), data), true, `${name}: ${ajv.errorsText()}`);
        assert.equal(new URL(data.$schema).pathname, `/du-lieu/${name}.schema.json`);
        assert.equal(new Set(data.items.map(({ id }) => id)).size, data.items.length);
        const paths = new Set(site.pages.map(({ path }) => path));
        assert.deepEqual(
          data.items.map(({ address }) => new URL(address).pathname).filter((path) => !paths.has(path)),
          [],
        );
      }
    });

    it('has the same as tables, whose columns the package describes', () => {
      for (const name of names) {
        const [head, ...rows] = rowsOf(text(`${name}.csv`));
        const { items } = json<Written>(`${name}.json`);
        const described = resources.find(({ path }) => path === `${name}.csv`)?.schema?.fields ?? [];
        assert.deepEqual(
          head,
          described.map((field) => field.name),
        );
        assert.deepEqual(
          described.filter(({ title }) => !title),
          [],
        );
        assert.deepEqual(
          rows.map(([id]) => id),
          items.map(({ id }) => id),
        );
        assert.deepEqual(
          rows.filter((row) => row.length !== head?.length || row.some((cell) => /^[=+@]/.test(cell))),
          [],
          name,
        );
      }
    });

    it('parts no quotation from its source and state, no doubtful saying from its reason', () => {
      const { items } = json<Written>('trich-dan.json');
      const [head = [], ...rows] = rowsOf(text('trich-dan.csv'));
      const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
      const sayings = items.filter(({ doubtful }) => doubtful);
      assert.ok(sayings.length > 0 && sayings.length < items.length);
      for (const { id, verification, doubtful, reason, source } of items) {
        assert.equal(doubtful, verification === 'disputed' || verification === 'misattributed', id);
        assert.ok(String(source).length > 5 && (!doubtful || String(reason).length > 9), id);
      }
      for (const row of rows) {
        assert.ok(cell(row, 'source').endsWith(`${cell(row, 'verification')}.`), row[0]);
        assert.equal(cell(row, 'doubtful') === 'có', /^(?:Nghi vấn|Gán nhầm)$/.test(cell(row, 'verification')), row[0]);
        assert.ok(cell(row, 'doubtful') === 'không' || cell(row, 'reason').length > 9, row[0]);
      }
    });

    it('gives no whole text of what others let the library reprint, nor pictures, drafts and notes of editors', () => {
      for (const name of names) {
        for (const item of json<Written>(`${name}.json`).items) {
          for (const key of ['draft', 'withdrawn', 'allow', 'redirects', 'cover']) assert.ok(!(key in item), `${item.id}: ${key}`);
          const { rights } = (item['source'] ?? {}) as { rights?: string };
          if (name === 'tin-tuc') assert.equal('body' in item, rights !== 'agreed', item.id);
        }
      }
    });

    it('comes in one file, with sizes and digests that are right', () => {
      const inside = unzipSync(readFileSync(join(folder, 'thu-vien.zip')));
      const beside = readdirSync(folder).filter((file) => /\.(?:csv|json)$/.test(file));
      assert.deepEqual(Object.keys(inside).sort(), ['doc-truoc.txt', ...beside].sort());
      for (const file of beside) assert.deepEqual(Buffer.from(inside[file]!), readFileSync(join(folder, file)), file);
      for (const { path, bytes, hash } of resources) {
        const content = readFileSync(join(folder, path));
        assert.deepEqual([bytes, hash], [content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`], path);
      }
    });

    it('is listed on a page with counts, claims no licence that nobody gave, and names each field', () => {
      const page = site.pages.find(({ path }) => path === '/du-lieu/');
      assert.ok(page);
      const hrefs = page.elements.map((element) => attribute(element, 'href') ?? '');
      for (const name of names)
        for (const ending of ['csv', 'json', 'schema.json']) assert.ok(hrefs.includes(`/du-lieu/${name}.${ending}`), name);
      assert.ok(hrefs.includes('/du-lieu/thu-vien.zip'));
      const words = textOf(page.elements.find(({ tagName }) => tagName === 'main') ?? assert.fail('no main')).replaceAll('\u00a0', ' ');
      for (const name of names) assert.ok(words.includes(`${json<Written>(`${name}.json`).items.length} mục`), name);
      assert.match(words, /thư viện chưa nêu giấy phép/);
      const codes = new Set(page.elements.filter(({ tagName }) => tagName === 'code').map(textOf));
      for (const name of names)
        for (const key of json<Written>(`${name}.json`).items.flatMap((item) => Object.keys(item))) assert.ok(codes.has(key), key);
    });
  });
}
