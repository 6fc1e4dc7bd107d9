import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { PAGES, type PageCase } from './pages.ts';
import { BLOCK_PAGES } from './block-pages.ts';
import { COLUMN_PAGES } from './column-pages.ts';
import { FURNITURE_PAGES } from './furniture-pages.ts';
import { META_PAGES } from './meta-pages.ts';
import { ODD_PAGES } from './odd-pages.ts';
import { PORTAL_PAGES } from './portal-pages.ts';
import { bare, importDraft, temporaryFolder, type SeenDraft } from './support.ts';

for (const one of [...PAGES, ...PORTAL_PAGES, ...ODD_PAGES, ...FURNITURE_PAGES, ...COLUMN_PAGES, ...META_PAGES, ...BLOCK_PAGES]) {
  test(`a page: ${one.name}`, async (t) => {
    const path = join(await temporaryFolder(t), 'trang.html');
    await writeFile(path, one.html);
    judge(one, await importDraft(path));
  });
}

function judge({ title, day, author, source, lead, keeps, leaves, written, captions, told }: PageCase, draft: SeenDraft): void {
  const { data, body, list } = draft;
  const whole = bare(`${String(data['title'])}\n${String(data['summary'])}\n${body.replace(/\*\*/g, '')}`);
  if (title !== undefined) assert.equal(data['title'], title);
  if (day !== undefined) assert.equal(data.source['published'] ?? null, day);
  if (author !== undefined) assert.equal(data.source['author'] ?? null, author);
  if (source !== undefined) assert.equal(data.source['name'], source);
  if (lead !== undefined) assert.equal(bare(String(data['summary'])), bare(lead));
  for (const words of keeps ?? []) assert.ok(whole.includes(bare(words)), `lost: ${words}`);
  for (const words of leaves ?? []) assert.ok(!whole.includes(bare(words)), `kept: ${words}`);
  for (const part of written ?? []) {
    if (typeof part === 'string') assert.ok(body.includes(part), `${part}\n\n${body}`);
    else assert.match(body, part);
  }
  if (captions) {
    const found = [...body.matchAll(/^\*([^*\n]+)\*$|caption="([^"]*)"/gm)].map(([, line, caption]) => line ?? caption);
    assert.deepEqual(found, captions);
  }
  for (const pattern of told ?? []) assert.match(list, pattern);
  assert.doesNotMatch(list, /KHÔNG chuyển được/);
  assert.ok(
    draft.left.every(({ reason }) => !reason.startsWith('KHÔNG RÕ')),
    JSON.stringify(draft.left.filter(({ reason }) => reason.startsWith('KHÔNG RÕ'))),
  );
}
