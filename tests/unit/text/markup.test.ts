import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { escapeXml } from '../../../src/text/markup.ts';

describe('escapeXml', () => {
  const parser = new new JSDOM('').window.DOMParser();

  it('gives text that every XML parser reads, whatever it is given', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    for (const text of [all, ']]>', '<!--', '"><x>', '&amp;&#0;', '\uD800', '\uFFFE\uFFFF', '😀']) {
      const document = parser.parseFromString(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`, 'application/xml');
      assert.equal(document.querySelector('parsererror'), null, JSON.stringify(text.slice(0, 20)));
    }
    assert.equal(escapeXml('Chi bộ A & B “một”'), 'Chi bộ A &amp; B “một”');
  });
});
