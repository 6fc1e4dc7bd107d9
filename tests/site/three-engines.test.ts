import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSite } from './site-pages.ts';

/** What WebKit had for years, or has to this day, under a name of its own alone. */
const PREFIXED = ['text-size-adjust', 'user-select', 'hyphens', 'box-decoration-break', 'backdrop-filter'];

/** Declarations of each rule in the built styles: property and value, in their order. */
const rules = [...readSite('dist.fixture').files]
  .filter((file) => file.startsWith('/_astro/') && file.endsWith('.css'))
  .flatMap((file) => [...readFileSync(join('dist.fixture', file), 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g)])
  .map(([, selector = '', inside = '']) => ({
    selector,
    declarations: inside.split(';').map((line) => ({ name: line.split(':')[0]!, value: line.slice(line.indexOf(':') + 1) })),
  }));

const selectorsWhere = (isWrong: (rule: (typeof rules)[number]) => boolean): string[] =>
  rules.filter(isWrong).map(({ selector }) => selector);

describe('styles mean the same in all three engines', () => {
  it('what WebKit knows under its own name is there under that name', () => {
    assert.ok(rules.some(({ declarations }) => declarations.some(({ name }) => name === '-webkit-text-size-adjust')));
    const wrong = selectorsWhere(({ declarations }) =>
      PREFIXED.some((name) => declarations.some((one) => one.name === name) && !declarations.some((one) => one.name === `-webkit-${name}`)),
    );
    assert.deepEqual(wrong, []);
  });

  it('a line under words is named part by part, or for WebKit besides: it takes no variable among them', () => {
    const wrong = selectorsWhere(({ declarations }) =>
      declarations.some(
        ({ name, value }) =>
          name === 'text-decoration' &&
          value.includes(' ') &&
          (value.includes('var(') || !declarations.some((one) => one.name === '-webkit-text-decoration' && one.value === value)),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('what is drawn and not said has a form for Safari before 17.4, which knows none that is not said', () => {
    const wrong = selectorsWhere(({ declarations }) => {
      const contents = declarations
        .filter(({ name }) => name === 'content')
        .map(({ value }) => value.replace(/"[^"]*"/g, '').includes('/'));
      return contents.includes(true) && contents[0] !== false;
    });
    assert.deepEqual(wrong, []);
  });

  it('a cross of our own in a search field is not cut by that of the engine', () => {
    const wrong = selectorsWhere(
      ({ selector, declarations }) =>
        selector.includes('search-cancel-button') &&
        declarations.some(({ name }) => name === 'appearance') &&
        !declarations.some(({ name, value }) => name === 'mask' && value.startsWith('none')),
    );
    assert.deepEqual(wrong, []);
  });
});
