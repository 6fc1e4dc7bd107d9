import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readSite } from './site-pages.ts';

const DRAFT = [/bai-nhap/, /Bài\snháp\skhông\sđược\sđăng/i, /Nội\sdung\snháp/i];

/** Text of a file as a reader's browser gets it; the search index is gzip inside. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

describe('drafts', () => {
  const directory = 'dist.fixture';
  const files = [...readSite(directory).files];

  it('appear nowhere in a build: no page, no list, no feed, no search index', () => {
    const shown = files.filter((file) => DRAFT.some((trace) => trace.test(contentOf(join(directory, file)))));
    assert.deepEqual(shown, []);
    assert.deepEqual(
      files.filter((file) => file.includes('bai-nhap')),
      [],
    );
  });

  it('would have been found: a published entry appears in pages, feed, sitemap and search index', () => {
    const shown = files.filter((file) => /Bài\smẫu\ssố\s7\svề\sviệc\sđọc\ssách/.test(contentOf(join(directory, file))));
    for (const kind of [/^\/tin-tuc\/bai-mau-7\/index\.html$/, /^\/tin-tuc\/index\.html$/, /^\/rss\.xml$/, /^\/pagefind\//]) {
      assert.ok(
        shown.some((file) => kind.test(file)),
        `${kind} among ${shown.join(' ')}`,
      );
    }
  });
});
