/** Run by `pathological.test.ts` in a process of its own, which a native stack overflow would end. */
import { compileMdx } from '../../../src/mdx/compile.ts';

const deep = 100_000;
/** In lines, so that no text is refused for a long line before it is read. */
const inLines = (unit: string) => `${unit.repeat(500)}\n`.repeat(deep / 500);
const nested = `${inLines('(')}1${inLines(')')}`;
const texts = {
  parentheses: `{${nested}}`,
  negations: `{${inLines('!')}1}`,
  templates: `{${inLines('`${')}1${inLines('}`')}}`,
  elements: `{${inLines('<a>')}${inLines('</a>')}}`,
  module: `export const a = ${nested}`,
  attribute: `<Quote id={${nested}} />`,
  spread: `<Quote {...${nested}} />`,
};

console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, compileMdx(text, { file: 'a.mdx' }).problems[0]?.rule])),
  ),
);
