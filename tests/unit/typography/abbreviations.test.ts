import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { abbreviationMarker } from '../../../src/typography/abbreviations.ts';
import { mapHtmlText } from '../../../src/typography/html-text.ts';

const LIST = {
  UBND: 'Ủy ban nhân dân',
  CT: 'chỉ thị',
  TW: 'Trung ương',
  BCH: 'Ban Chấp hành',
  BCHTW: 'Ban Chấp hành Trung ương',
  'KT-XH': 'kinh tế - xã hội',
  ĐU: 'Đảng ủy',
  'A&B': 'một "hai" <ba>',
};

function mark(...htmls: string[]): string {
  const marker = abbreviationMarker(LIST);
  const open: string[] = [];
  return htmls.map((html) => mapHtmlText(html, open, marker)).join('');
}

const UBND = '<abbr title="Ủy ban nhân dân">UBND</abbr>';

describe('abbreviationMarker', () => {
  it('explains an abbreviation where it first stands, once a page', () => {
    assert.equal(mark('<p>UBND xã và UBND tỉnh.</p>', '<p>UBND huyện.</p>'), `<p>${UBND} xã và UBND tỉnh.</p><p>UBND huyện.</p>`);
  });

  it('never inside a link, a heading, code, or another abbreviation', () => {
    for (const html of [
      '<h2 id="ubnd">UBND xã</h2>',
      '<h3>UBND</h3>',
      '<h4>UBND</h4>',
      '<p><a href="/don-vi/ubnd/">trang <em>UBND</em></a></p>',
      '<p><code>UBND</code></p>',
      '<pre>UBND</pre>',
      '<abbr title="x">UBND</abbr>',
    ]) {
      assert.equal(mark(html), html);
    }
  });

  it('never inside a tag: attributes stay as they are', () => {
    assert.equal(mark('<p><span title="UBND" class="TW">UBND</span></p>'), `<p><span title="UBND" class="TW">${UBND}</span></p>`);
  });

  it('one in a heading does not use up the explanation', () => {
    assert.equal(mark('<h2>UBND xã</h2>', '<p>UBND xã họp.</p>'), `<h2>UBND xã</h2><p>${UBND} xã họp.</p>`);
  });

  it('takes whole words only, so that document numbers stay whole', () => {
    for (const text of ['05-CT/TW', '14-KH/ĐU.STTTT', 'UBNDX', 'xUBND', 'TW5', 'đUBNDạo', 'UBND-HĐ', 'TỪ'])
      assert.equal(mark(`<p>${text}</p>`), `<p>${text}</p>`, text);
    assert.equal(mark('<p>(UBND), “UBND”</p>'), `<p>(${UBND}), “UBND”</p>`);
    assert.equal(mark('<p>của UBND.</p>'), `<p>của ${UBND}.</p>`);
  });

  it('prefers the longer of two that begin alike, and knows those with a hyphen', () => {
    assert.equal(
      mark('<p>BCHTW và BCH</p>'),
      '<p><abbr title="Ban Chấp hành Trung ương">BCHTW</abbr> và <abbr title="Ban Chấp hành">BCH</abbr></p>',
    );
    assert.equal(mark('<p>phát triển KT-XH</p>'), '<p>phát triển <abbr title="kinh tế - xã hội">KT-XH</abbr></p>');
  });

  it('never takes an entity apart', () => {
    const marker = abbreviationMarker({ amp: 'Am pe', lt: 'Lít', quot: 'Quốt', 'A&B': 'A và B' });
    assert.equal(marker('1 &lt; 2 &amp; &quot;x&quot;', []), '1 &lt; 2 &amp; &quot;x&quot;');
    assert.equal(marker('chi bộ A&amp;B, 2 amp', []), 'chi bộ <abbr title="A và B">A&amp;B</abbr>, 2 <abbr title="Am pe">amp</abbr>');
  });

  it('escapes the meaning, and does nothing with an empty list', () => {
    assert.equal(
      abbreviationMarker({ AB: 'một "hai" <ba> & bốn' })('AB', []),
      '<abbr title="một &quot;hai&quot; &lt;ba&gt; &amp; bốn">AB</abbr>',
    );
    assert.equal(abbreviationMarker({})('UBND', []), 'UBND');
  });
});
