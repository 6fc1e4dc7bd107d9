import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { it } from 'node:test';
import { withPictures } from '../../../src/pack/inline-pictures.ts';
import { h, writeMarkup } from '../../../src/pack/markup.ts';
import { selfContained } from '../../../src/pack/self-contained.ts';

const styles = 'body { margin: 0 } /* “Đọc” */';

it('a file allows its own styles by their digest and asks for nothing', async () => {
  const html = await selfContained('Chi\u00a0bộ', h('p', {}, 'Đọc <sách>'), styles);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  assert.ok(policy.startsWith("default-src 'none'"), policy);
  assert.ok(policy.includes(`style-src 'sha256-${hash('sha256', styles, 'base64')}'`), policy);
  assert.ok(html.includes('<title>Chi bộ</title>'));
  assert.ok(html.includes('<p>Đọc &lt;sách&gt;</p>'));
});

it('pictures are carried inside; one that is not to be had keeps its address and its words', async () => {
  const content = h(
    'figure',
    {},
    h('img', { src: 'https://a.example/co.webp', alt: 'Có' }),
    h('img', { src: '/khong.webp', alt: 'Không' }),
  );
  const carried = await withPictures(content, (address) =>
    Promise.resolve(address.endsWith('co.webp') ? 'data:image/webp;base64,AA' : null),
  );
  assert.equal(writeMarkup(carried), '<figure><img src="data:image/webp;base64,AA" alt="Có"><img src="/khong.webp" alt="Không"></figure>');
});
