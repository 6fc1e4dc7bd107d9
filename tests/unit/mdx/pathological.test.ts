import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileMdx } from '../../../src/mdx/compile.ts';

const mostMilliseconds = 2000;
const many = 50_000;

/** Texts that are slow, deep or fatal for a Markdown or JavaScript parser, and the rule of the first problem. */
const texts: Readonly<Record<string, [text: string, rule: string | null]>> = {
  'opening brackets': ['['.repeat(many), null],
  'link starts': ['[a]('.repeat(many), null],
  'less-than signs': [`${'<'.repeat(many)}\n`, 'too-many-tags'],
  'unfinished tags': ['<Quote id="'.repeat(many), 'too-many-tags'],
  'unclosed components': ['<Callout kind="ghi-chu">\n\n'.repeat(1500), 'mdx-unclosed-tag'],
  'stray closing tags': ['</Callout>\n\n'.repeat(1500), 'mdx-stray-closing-tag'],
  'opening braces': ['{'.repeat(many), 'mdx-brace'],
  'braces in blocks': ['{\n\n'.repeat(many), 'mdx-brace'],
  'unclosed comments': ['{/*'.repeat(3000), 'mdx-brace'],
  'comments in one line': ['{/**/}'.repeat(many), null],
  'backslashes': ['\\'.repeat(900_000), null],
  'nested block quotes': [`${'>'.repeat(many)}x`, 'nesting-too-deep'],
  'nested lists in one line': [`${'- '.repeat(20_000)}x`, 'nesting-too-deep'],
  'nested numbered lists': [`${'1. '.repeat(20_000)}x`, 'nesting-too-deep'],
  'nested emphasis': [`${'*a **'.repeat(200)}x${'** a*'.repeat(200)}`, 'nesting-too-deep'],
  'underscores inside words': ['_a'.repeat(many), 'too-many-marks'],
  'asterisks': ['*'.repeat(many), 'too-many-marks'],
  'attributes': [`<Quote ${'a={b} '.repeat(many)}/>`, 'mdx-attribute-expression'],
  'equal headings': ['## Mục\n\n'.repeat(20_000), null],
  'broken fragments': [`## Mục\n\n${'[a](#b) '.repeat(many)}`, 'link-fragment'],
  'footnote calls': [`${'[^1] '.repeat(many)}\n\n[^1]: Nguồn`, null],
  'entities': ['&#'.repeat(many), null],
  'null characters': ['\0'.repeat(many), 'text-control'],
  'one long line': [`${'chữ '.repeat(200_000).slice(0, 600_000)}<b>x</b>`, 'mdx-html'],
  'more than a megabyte': ['chữ '.repeat(300_000), 'file-too-big'],
};

for (const [name, [text, rule]] of Object.entries(texts)) {
  test(`${name}: an answer within ${mostMilliseconds / 1000} s`, () => {
    const start = performance.now();
    const { body, problems } = compileMdx(text, { file: 'a.mdx' });
    const milliseconds = performance.now() - start;
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
  const child = spawnSync(process.execPath, [fileURLToPath(new URL('compile-deep-code.ts', import.meta.url))], { encoding: 'utf8', timeout: 60_000 });
  assert.equal(child.signal, null, 'the process was ended by the native parser');
  assert.deepEqual(JSON.parse(child.stdout), {
    parentheses: 'mdx-expression', negations: 'mdx-expression', templates: 'mdx-expression', elements: 'too-many-tags',
    module: 'mdx-export', attribute: 'mdx-attribute-expression', spread: 'mdx-spread',
  });
});
