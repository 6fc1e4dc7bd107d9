/** Run by `pathological.test.ts` in a process of its own, which a native stack overflow would end. */
import { compileMdx } from '../../../src/mdx/compile.ts';

const deep = 150_000;
const nested = `${'('.repeat(deep)}1${')'.repeat(deep)}`;
const texts = {
  parentheses: `{${nested}}`,
  negations: `{${'!'.repeat(deep)}1}`,
  templates: `{${'`${'.repeat(deep)}1${'}`'.repeat(deep)}}`,
  elements: `{${'<a>'.repeat(deep / 2)}${'</a>'.repeat(deep / 2)}}`,
  module: `export const a = ${nested}`,
  attribute: `<Quote id={${nested}} />`,
  spread: `<Quote {...${nested}} />`,
};

console.log(JSON.stringify(Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, compileMdx(text, { file: 'a.mdx' }).problems[0]?.rule]),
)));
