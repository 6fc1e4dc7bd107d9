import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { fileAddresses } from '../../../src/integration/dev-server.ts';

/** The address that Astro's own server is asked for. */
function asked(url: string): string | undefined {
  const request = { url } as IncomingMessage;
  let isPassedOn = false;
  fileAddresses(request, {} as never, () => (isPassedOn = true));
  assert.ok(isPassedOn);
  return request.url;
}

describe('addresses of files in `astro dev`', () => {
  it('an attachment and the figures of an article are looked for as routes are, with a slash at the end', () => {
    assert.equal(asked('/chuyen-de/doc-sach/tep/de-dan.pdf'), '/chuyen-de/doc-sach/tep/de-dan.pdf/');
    assert.equal(
      asked('/thu-vien/chuyen-de/2025/doc-sach/tep/phu-luc/a.docx?tai=1'),
      '/thu-vien/chuyen-de/2025/doc-sach/tep/phu-luc/a.docx/?tai=1',
    );
    assert.equal(asked('/tin-tuc/bai/so-lieu.csv'), '/tin-tuc/bai/so-lieu.csv/');
  });

  it('every other address stays as it is', () => {
    for (const url of [
      '/',
      '/chuyen-de/doc-sach/',
      '/chuyen-de/doc-sach/tep/',
      '/chuyen-de/tep/',
      '/anh/a-480.webp',
      '/tin-tuc/bai/?q=/chuyen-de/a/tep/b.pdf',
      '/src/pages/chuyen-de/a.ts',
      '/rss.xml',
    ])
      assert.equal(asked(url), url);
  });
});
