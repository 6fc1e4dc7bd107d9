import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { tagComponents } from '../../../src/editing/cms/tag-components.ts';
import { INSIDE_KEY } from '../../../src/editing/cms/tag-source.ts';
import { components, componentNames } from '../../../src/mdx/components.ts';

const tags = new Map(tagComponents({}).map((tag) => [tag.id, tag]));
const tagOf = (name: string) => tags.get(name) ?? assert.fail(name);
const readAs = (name: string, written: string): Record<string, string> =>
  tagOf(name).fromBlock!(tagOf(name).pattern.exec(written) ?? assert.fail(`${name}: ${written}`));

describe('the tags of the library in the menu of the text', () => {
  it('are all there, with a field for each attribute', () => {
    assert.deepEqual([...tags.keys()], componentNames);
    for (const [name, { fields, label }] of tags) {
      const shown = fields.map((field) => field.name).filter((field) => !field.endsWith('_'));
      assert.deepEqual(shown, Object.keys(components.get(name)!.attributes.shape));
      assert.ok(
        fields.every((field) => field.label !== field.name),
        name,
      );
      assert.ok(label.includes(name));
    }
  });

  it('write every tag of every text as it was', () => {
    let found = 0;
    for (const file of globSync(['content/**/*.mdx', 'tests/fixtures/library/**/*.mdx'])) {
      const text = readFileSync(file, 'utf8');
      for (const { pattern, fromBlock, toBlock } of tags.values())
        for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
          found += 1;
          assert.equal(toBlock(fromBlock!(match)), match[0], file);
          // As the form hands them back where it knows of no such attribute.
          assert.equal(toBlock({ what: '', caption: '', title: '', ...fromBlock!(match) }), match[0], file);
        }
    }
    assert.ok(found > 100, String(found));
  });

  const WRITTEN: [name: string, written: string][] = [
    ['Quote', "<Quote  id='sach-la-ban'/>"],
    ['Quote', '<Quote id="sach-la-ban" la="1" />'],
    ['Figure', '<Figure src="./a.webp" alt="Lá cờ &quot;đỏ&quot; > vàng" />'],
    ['Callout', '<Callout kind="ghi-chu">\n\n- Một\n- Hai\n\n<Quote id="a" />\n\n</Callout>'],
    ['Callout', '<Callout kind="ghi-chu">Một dòng.</Callout>'],
    ['Discussion', '<Discussion>\n- Một?\n</Discussion>'],
    ['Term', '<Term id="doc-sach">đọc **sách**</Term>'],
    ['KeyFigure', '<KeyFigure value="98" unit="%" what="đảng viên dự"></KeyFigure>'],
    ['Blank', '<Blank />'],
  ];
  for (const [name, written] of WRITTEN)
    it(`leave ${written.replaceAll('\n', '⏎')} alone`, () => assert.equal(tagOf(name).toBlock(readAs(name, written)), written));

  const CHANGED: [name: string, written: string, change: Record<string, string>, then: string][] = [
    ['Quote', "<Quote id='a' la='1'/>", { id: 'b' }, `<Quote id="b" la='1' />`],
    ['Figure', '<Figure src="./a.webp" alt="A" caption="B" />', { caption: '' }, '<Figure src="./a.webp" alt="A" />'],
    ['Figure', '<Figure src="./a.webp" alt="A" />', { credit: 'Báo "Mẫu"' }, `<Figure src="./a.webp" alt="A" credit='Báo "Mẫu"' />`],
    [
      'Figure',
      '<Figure src="./a.webp" alt="A" />',
      { alt: `"A" và 'B' &amp; C` },
      `<Figure src="./a.webp" alt="&quot;A&quot; và 'B' &amp;amp; C" />`,
    ],
    ['Callout', '<Callout kind="vi-du">\n\nMột\n\n</Callout>', { [INSIDE_KEY]: 'Hai' }, '<Callout kind="vi-du">\n\nHai\n\n</Callout>'],
    ['Term', '<Term id="a">x</Term>', { [INSIDE_KEY]: 'y' }, '<Term id="a">y</Term>'],
  ];
  for (const [name, written, change, then] of CHANGED)
    it(`change no more of ${written.replaceAll('\n', '⏎')} than was changed`, () => {
      const changed = tagOf(name).toBlock({ ...readAs(name, written), ...change });
      assert.equal(changed, then);
      assert.equal(tagOf(name).toBlock(readAs(name, changed)), changed);
      for (const [key, value] of Object.entries(change)) assert.equal(readAs(name, changed)[key] ?? '', value);
    });

  it('write a new tag as the handbook does', () => {
    assert.equal(tagOf('Quote').toBlock({ id: 'sach-la-ban' }), '<Quote id="sach-la-ban" />');
    assert.equal(tagOf('Blank').toBlock({}), '<Blank />');
    assert.equal(tagOf('Steps').toBlock({ [INSIDE_KEY]: '1. Một\n2. Hai' }), '<Steps>\n\n1. Một\n2. Hai\n\n</Steps>');
  });

  it('are found in time that grows with the length of the text', () => {
    for (const { pattern, id } of tags.values())
      for (const text of [
        `<${id} `.repeat(20_000),
        `<${id} a="`.repeat(20_000),
        `<${id}>`.repeat(20_000),
        `<${id} ${'"" '.repeat(60_000)}`,
      ]) {
        const start = performance.now();
        pattern.exec(text);
        assert.ok(performance.now() - start < 2000, id);
      }
  });
});
