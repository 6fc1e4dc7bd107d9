import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { processorTime } from '../../processor-time.ts';

const mostMilliseconds = 2000;
const many = 50_000;

/** Texts that are slow, deep or fatal for a Markdown or JavaScript parser, and the rule of the first problem. */
const texts: Readonly<Record<string, [text: string, rule: string | null]>> = {
  'one long line': ['chữ '.repeat(many), 'line-too-long'],
  'opening brackets': ['['.repeat(many), 'line-too-long'],
  'opening brackets in lines': [lines('['), null],
  'link starts': [lines('[a]('), null],
  'links with Vietnamese text': [lines('[ấ](/b) ').slice(0, 140_000), null],
  'code with Vietnamese text': [lines('`$ấ'), null],
  'less-than signs': [lines('<'), 'too-many-tags'],
  'unfinished tags': [lines('<Quote id="'), 'too-many-tags'],
  'unclosed components': ['<Callout kind="ghi-chu">\n\n'.repeat(1500), 'mdx-unclosed-tag'],
  'stray closing tags': ['</Callout>\n\n'.repeat(1500), 'mdx-stray-closing-tag'],
  'opening braces': [lines('{'), 'mdx-brace'],
  'braces in blocks': ['{\n\n'.repeat(many), 'mdx-brace'],
  'unclosed comments': ['{/*'.repeat(3000), 'mdx-brace'],
  comments: [lines('{/**/}'), null],
  backslashes: [lines('\\'), null],
  'nested block quotes': [`${'>'.repeat(15_000)}x`, 'nesting-too-deep'],
  'nested lists in one line': [`${'- '.repeat(9000)}x`, 'nesting-too-deep'],
  'nested numbered lists': [`${'1. '.repeat(6000)}x`, 'nesting-too-deep'],
  'nested emphasis': [`${'*a **'.repeat(200)}x${'** a*'.repeat(200)}`, 'nesting-too-deep'],
  'underscores inside words': [lines('_a'), 'too-many-marks'],
  attributes: [`<Quote ${'a={b} '.repeat(3000)}/>`, 'mdx-attribute-expression'],
  'attributes in lines': [`<Quote ${'a={b}\n'.repeat(many)}/>`, 'mdx-attribute-expression'],
  'equal headings': ['## Mục\n\n'.repeat(20_000), null],
  'broken fragments': [`## Mục\n\n${lines('[a](#b) ')}`, 'link-fragment'],
  'footnote calls': [`${lines('[^1] ')}\n\n[^1]: Nguồn`, null],
  'pictures in one paragraph': ['![a](./x.jpg)\n'.repeat(40_000), 'image-inline'],
  'list items without end': ['- a\n'.repeat(110_000), 'too-many-marks'],
  entities: [lines('&#'), null],
  'null characters': [lines('\0'), 'text-control'],
  'more than a megabyte': ['chữ '.repeat(300_000), 'file-too-big'],
};

/** Fifty thousand times the same, in lines of a thousand. */
function lines(unit: string): string {
  return `${unit.repeat(1000)}\n`.repeat(many / 1000);
}

for (const [name, [text, rule]] of Object.entries(texts)) {
  test(`${name}: an answer within ${mostMilliseconds / 1000} s`, () => {
    const start = processorTime();
    const { body, problems } = compileMdx(text, { file: 'a.mdx' });
    const milliseconds = processorTime() - start;
    assert.ok(milliseconds < mostMilliseconds, `${Math.round(milliseconds)} ms`);
    assert.equal(problems[0]?.rule ?? null, rule);
    assert.equal(body === null, rule !== null);
    assert.ok(problems.length <= 202);
  });
}

test('a long list of problems ends with the word that there are more', () => {
  const { problems } = compileMdx('{a}\n\n'.repeat(500), { file: 'a.mdx' });
  assert.equal(problems.length, 201);
  assert.equal(problems.at(-1)?.message, 'Còn lỗi khác chưa liệt kê.');
});

test('JavaScript that overflows the parser of JavaScript never reaches it', () => {
  const child = spawnSync(process.execPath, [fileURLToPath(new URL('compile-deep-code.ts', import.meta.url))], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  assert.equal(child.signal, null, 'the process was ended by the native parser');
  assert.deepEqual(JSON.parse(child.stdout), {
    parentheses: 'mdx-expression',
    negations: 'mdx-expression',
    templates: 'mdx-expression',
    elements: 'too-many-tags',
    module: 'mdx-export',
    attribute: 'mdx-attribute-expression',
    spread: 'mdx-spread',
  });
});
