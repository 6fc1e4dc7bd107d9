import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { editorPage, editorPolicy } from '../../../src/editing/cms/editor-page.ts';
import { webEditor } from '../../../src/integration/web-editor.ts';
import { libraryEnvironment } from '../../../src/library/environment.ts';
import { readSettings } from '../../../src/library/settings.ts';
import { editorSchema } from '../../../src/schemas/site.ts';

const editor = (given: object = {}) => editorSchema.parse({ enabled: true, repository: 'chi-bo/thu-vien', ...given });
const connections = (given?: object): string => /connect-src [^;]*/.exec(editorPolicy(editor(given)))?.[0] ?? '';

describe('the policy of the editor page', () => {
  it('lets it talk to its own git host and to nothing else', () => {
    assert.equal(connections(), "connect-src 'self' blob: data: https://api.github.com");
    assert.equal(connections({ backend: 'gitlab' }), "connect-src 'self' blob: data: https://gitlab.com");
    assert.equal(
      connections({ backend: 'gitea', apiRoot: 'https://git.example.vn/api/v1', baseUrl: 'https://git.example.vn' }),
      "connect-src 'self' blob: data: https://git.example.vn",
    );
    assert.equal(
      connections({ baseUrl: 'https://dang-nhap.example.vn/x' }),
      "connect-src 'self' blob: data: https://api.github.com https://dang-nhap.example.vn",
    );
  });

  it('runs no script that is not a file of the site', () => {
    assert.match(editorPolicy(editor()), /script-src 'self' 'wasm-unsafe-eval';/);
  });
});

describe('the editor page', () => {
  const html = editorPage(
    { site: { name: 'A <b> & "C"', url: 'https://thu.example', base: '/thu/' }, editor: editor(), contentPath: 'content', choices: {} },
    { script: './start.js', styles: ['./a.css'] },
  );

  it('escapes what site.yaml says, and is not for search engines', () => {
    assert.match(html, /<title>Quản trị · A &lt;b&gt; &amp; &quot;C&quot;<\/title>/);
    assert.doesNotMatch(html, /<b>/);
    assert.match(html, /<meta name="robots" content="noindex, nofollow" \/>/);
    assert.match(html, /href="\/thu\/favicon\.svg"/);
  });

  it('of a preview says so where the editor sees it', () => {
    const notice = 'Bản xem thử: có cả <bản nháp>.';
    const preview = editorPage(
      { site: { name: 'A', url: 'https://thu.example', base: '/' }, editor: editor(), contentPath: 'content', choices: {} },
      { script: './start.js', styles: [] },
      notice,
    );
    assert.match(preview, /<p class="preview">Bản xem thử: có cả &lt;bản nháp&gt;\.<\/p>/);
    assert.doesNotMatch(html, /class="preview"/);
  });

  it('hands the settings to the script as data', () => {
    const json = /<script type="application\/json" id="editor-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    assert.deepEqual((JSON.parse(json) as { contentPath: string }).contentPath, 'content');
  });
});

describe('a build', () => {
  it('has no editor unless site.yaml turns it on', async () => {
    const environment = libraryEnvironment({ CONTENT_DIR: 'tests/fixtures/library' });
    const { settings } = await readSettings(environment.contentDir);
    assert.ok(settings);
    assert.deepEqual(webEditor(environment, settings).hooks, {});
    const on = { ...settings, site: { ...settings.site, editor: editor() } };
    assert.deepEqual(Object.keys(webEditor(environment, on).hooks), ['astro:server:setup', 'astro:build:done']);
    const off = { ...settings, site: { ...settings.site, editor: editorSchema.parse({}) } };
    assert.deepEqual(webEditor(environment, off).hooks, {});
  });

  it('lets nothing into the policy but a host, whoever calls it', () => {
    for (const apiRoot of ['https://a;script-src-elem', "https://a'unsafe-inline'", 'https://a,b', 'https://*.vn', 'data:text/html,x']) {
      assert.throws(
        () => editorPolicy({ enabled: true, backend: 'gitea', branch: 'main', review: false, apiRoot }),
        /refused address/,
        apiRoot,
      );
    }
  });
});
