import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mdxToMdast as satteri } from 'satteri';

import { mdxToMdast } from '../../../src/editing/cms/mdx/mdx-to-mdast.ts';
import { replaceBadCharacters } from '../../../src/mdx/characters.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { maskCode } from '../../../src/mdx/mask.ts';

const TRAITS = 'type name value depth url alt title identifier label ordered start spread checked lang meta'.split(' ');

/** What the checks look at: kinds, values, places. Places of cells differ, and nobody asks for them. */
function seen(node: Record<string, unknown>): unknown {
  const position = node.position as { start: { offset: number }; end: { offset: number } } | undefined;
  return [
    ...TRAITS.map((trait) => node[trait] ?? null),
    (node.attributes as { name: string; value: unknown }[] | undefined)?.map(({ name, value }) => [name, value ?? null]),
    node.type === 'tableCell' ? null : [position?.start.offset, position?.end.offset],
    (node.children as Record<string, unknown>[] | undefined)?.map(seen),
  ];
}

/** A tree, or where reading stops and what closes what: all that src/mdx/syntax-errors.ts reads of it. */
function reading(read: () => unknown): unknown {
  try {
    return seen(read() as Record<string, unknown>);
  } catch (error) {
    const { message } = error as Error;
    return [
      /^\d+:\d+/.exec(message)?.[0],
      /^\S+ Expected|closing tag/.exec(message)?.[0],
      /\((?:`[^`]*` opened at )?\d+:\d+/.exec(message)?.[0],
    ];
  }
}

function assertLikeSatteri(source: string, name: string): void {
  const text = maskCode(replaceBadCharacters(source.replace(/^\uFEFF/, '')));
  assert.deepEqual(
    reading(() => mdxToMdast(text)),
    reading(() => satteri(text, { features: { frontmatter: false } })),
    name,
  );
}

const TEXTS = [
  'a <b> c',
  '<A>\n\ntext',
  'text\n\n</A>',
  '<A><B></A></B>',
  '<A>\n\n</B>',
  '<A b=c />',
  '<A "x" />',
  'a < b',
  'a <1',
  '<A b="x',
  '* <A>\n\nx\n\n</A>',
  '<A>x\n</A>',
  '<A>\ntext\n</A>',
  'text <A>x</A> y',
  '<A b="&amp;x&eacute;" c/>',
  '<A x="1"/> y',
  '<A\n  x="1"\n  y="2"\n/>',
  '> <A\n> x="1"/>',
  '- <A\n  b="1"/>\n- y',
  '<Đ>',
  '<http://x.vn>',
  'x <A\n\ny',
  '<A>\n\nx </A>',
  '<A>a</A>',
  '<A><B/></A>',
  '<A/> <B/>\n',
  '<A/>\ntext',
  'text\n<A/>\nmore',
  '<A>\r\n\r\nx\r\n\r\n</A>\r\n',
  '| a | b |\n|---|---|\n| <T id="x">y</T> | z |',
  '1. <A>\n\n   x\n\n   </A>',
  '<A b=\'x "y"\'/>',
  '**<T id="x">a</T>** b',
  '[a <T>b</T>](c)',
  '`<A>` x',
  '```\n<A>\n```',
  '\\<A>',
  '    <A/>',
  '# H <T id="x">y</T>',
  'x[^1]\n\n[^1]: Note <T>x</T>',
  '~x~ ~~y~~ www.x.vn x@y.vn',
  '<A> x <B/></A>',
  '“<T id="a">b</T>”.',
];

describe('the browser reads MDX as the build does', () => {
  it('tags alone, in text, in what holds text, and what is no tag', () => TEXTS.forEach((text) => assertLikeSatteri(text, text)));

  // Told otherwise, refused all the same: a fragment, which is no tag of the library.
  const files = globSync(['tests/fixtures/{hostile,library}/**/*.mdx', 'content/**/*.mdx']).filter(
    (file) => !file.endsWith('fragment.mdx'),
  );
  it('every text of the library, and every hostile one', () => {
    assert.ok(files.length > 150, String(files.length));
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      const parts = splitFrontMatter(source, file);
      assertLikeSatteri('problem' in parts ? source : parts.body, file);
    }
  });

  it('in time that grows with the length of the text', () => {
    for (const text of ['<A b="'.repeat(1900), '<A>'.repeat(1900), '<A/> '.repeat(1900), `${'> '.repeat(40)}<A/>\n`.repeat(200)]) {
      const start = performance.now();
      reading(() => mdxToMdast(text));
      assert.ok(performance.now() - start < 3000, text.slice(0, 10));
    }
  });
});
