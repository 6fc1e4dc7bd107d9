import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mapHtmlText } from '../../../src/typography/html-text.ts';

const shout = (html: string, open: string[] = []): string => mapHtmlText(html, open, (text) => text.toUpperCase());

describe('mapHtmlText', () => {
  it('maps text and never a tag or an attribute', () => {
    assert.equal(
      shout('<p class="một">đạo <a href="/hai/" title="ba &gt; bốn">đức</a></p>'),
      '<p class="một">ĐẠO <a href="/hai/" title="ba &gt; bốn">ĐỨC</a></p>',
    );
    assert.equal(shout('chữ trần'), 'CHỮ TRẦN');
    assert.equal(shout(''), '');
  });

  it('says what stands around a text, outermost first', () => {
    const seen: string[] = [];
    mapHtmlText('a<p>b<em>c<br>d</em>e</p>f', [], (text, open) => {
      seen.push(`${text}:${open.join('>')}`);
      return text;
    });
    assert.deepEqual(seen, ['a:', 'b:p', 'c:p>em', 'd:p>em', 'e:p', 'f:']);
  });

  it('carries open elements from one segment to the next', () => {
    const open: string[] = [];
    shout('<p>một <a href="/x/">', open);
    assert.deepEqual(open, ['p', 'a']);
    shout('hai</a>', open);
    assert.deepEqual(open, ['p']);
    shout('</p>', open);
    assert.deepEqual(open, []);
  });

  it('a closing tag without its opening changes nothing', () => {
    const open = ['p'];
    assert.equal(shout('</em>chữ', open), '</em>CHỮ');
    assert.deepEqual(open, ['p']);
  });
});
