import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { h, writeMarkup } from '../../../src/pack/markup.ts';

describe('markup of templates', () => {
  it('is written out with what text and attributes need, and nothing for what is left out', () => {
    const none: string | undefined = undefined;
    const page = h('p', { class: 'a "b"', hidden: false, id: none }, 'Cần & kiệm <liêm>', false, ['chính', h('br')]);
    assert.equal(writeMarkup(page), '<p class="a &quot;b&quot;">Cần &amp; kiệm &lt;liêm&gt;chính<br></p>');
  });

  it('closes every element where XML is asked for', () => {
    assert.equal(writeMarkup(h('p', {}, h('br'), h('td')), 'xml'), '<p><br /><td></td></p>');
  });

  it('lets no text end a stylesheet early', () => {
    assert.equal(writeMarkup(h('style', {}, 'a > b { color: red }')), '<style>a > b { color: red }</style>');
  });
});
