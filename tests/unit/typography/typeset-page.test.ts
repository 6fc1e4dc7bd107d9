import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { COMMON_WORDS } from '../../../src/typography/common-words.ts';
import { joinCompounds, knownCompounds } from '../../../src/typography/compounds.ts';
import { typesetPage } from '../../../src/typography/typeset-page.ts';

const compounds = knownCompounds([]);
/** No-break spaces made visible, the page's frame left out. */
const set = (body: string): string =>
  typesetPage(`<html><head><title>Hà Nội</title></head><body class="x">${body}</body></html>`, (text) => joinCompounds(text, compounds))
    .replaceAll('\u00a0', '~')
    .replace(/^.*<body class="x">|<\/body><\/html>$/gs, '');

describe('typesetPage', () => {
  it('keeps words together in titles, leads, labels and lists', () => {
    assert.equal(set('<h1>Đảng bộ Hà Nội</h1><p class="lead">trả lời dân</p>'), '<h1>Đảng~bộ Hà~Nội</h1><p class="lead">trả~lời dân</p>');
    assert.equal(set('<li><a href="/a/" title="Hà Nội">Hà Nội</a></li>'), '<li><a href="/a/" title="Hà Nội">Hà~Nội</a></li>');
  });

  it('leaves running text to its lines, but for what in it is read like a title', () => {
    assert.equal(
      set('<div class="prose"><p>ở Hà Nội</p><h2 id="a">Hà Nội</h2><blockquote><p>Hà Nội</p></blockquote></div><p>Hà Nội</p>'),
      '<div class="prose"><p>ở Hà Nội</p><h2 id="a">Hà~Nội</h2><blockquote><p>Hà~Nội</p></blockquote></div><p>Hà~Nội</p>',
    );
    assert.equal(
      set('<div class="prose"><table><tr><th>Đơn vị</th></tr><tr><td>Hà Nội</td><td>Hà Nội</td></tr></table></div>'),
      '<div class="prose"><table><tr><th>Đơn~vị</th></tr><tr><td>Hà~Nội</td><td>Hà Nội</td></tr></table></div>',
    );
  });

  it('never breaks the number of a document, in running text either, and wraps it once', () => {
    const whole = '<span class="nowrap">05-CT/TW</span>';
    assert.equal(set('<div class="prose"><p>Chỉ thị 05-CT/TW của</p></div>'), `<div class="prose"><p>Chỉ thị ${whole} của</p></div>`);
    assert.equal(set(`<p>${whole}</p>`), `<p>${whole}</p>`);
    assert.equal(set('<p>số <b>19/2018/NĐ-CP</b></p>'), '<p>số <b><span class="nowrap">19/2018/NĐ-CP</span></b></p>');
  });

  it('touches no attribute, script, style, picture, field or code, and nothing of the head', () => {
    for (const html of [
      '<script type="application/json">{"a":"Hà Nội < 05-CT/TW"}</script>',
      '<style>a::after { content: "Hà Nội" }</style>',
      '<svg><title>Hà Nội</title><text>05-CT/TW</text></svg>',
      '<textarea>Hà Nội 05-CT/TW</textarea>',
      '<pre>Hà Nội</pre>',
      '<p><code>05-CT/TW</code></p>',
      '<!-- Hà Nội <b> -->',
      '<img alt="Hà Nội > 05-CT/TW" src="/a.webp">',
    ]) {
      assert.equal(set(html), html);
    }
    assert.match(
      typesetPage('<head><title>Hà Nội</title></head><body></body>', () => 'x'),
      /<title>Hà Nội</,
    );
  });
});

describe('COMMON_WORDS', () => {
  it('are words of two syllables, each once', () => {
    assert.deepEqual(
      COMMON_WORDS.filter((word) => !/^\p{L}+ \p{L}+$/u.test(word)),
      [],
    );
    const lower = COMMON_WORDS.map((word) => word.toLowerCase());
    assert.deepEqual(
      lower.filter((word, index) => lower.indexOf(word) !== index),
      [],
    );
  });

  it('hold where a neighbour would be joined by the other lists, and give way to what an editor lists', () => {
    assert.equal(joinCompounds('nhân dân chúng ta', compounds), 'nhân\u00a0dân chúng\u00a0ta');
    assert.equal(joinCompounds('sách của nhân dân', knownCompounds(['của nhân'])), 'sách của\u00a0nhân dân');
  });
});
