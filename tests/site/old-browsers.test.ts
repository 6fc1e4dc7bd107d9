import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { OLDEST_BROWSERS } from '../../src/release/oldest-browsers.ts';
import { NEWER_FEATURES } from './newer-features.ts';
import { readSite } from './site-pages.ts';

/** The scripts of a portable copy come out of builds of their own. */
const SCRIPTS_OF_COPY = 'dist.fixture.mang-di/thu-vien/_astro';

const files = [
  ...[...readSite('dist').files]
    .filter((file) => file === '/sw.js' || (file.startsWith('/_astro/') && /\.(?:css|js)$/.test(file)))
    .map((file) => join('dist', file)),
  ...globSync(`${SCRIPTS_OF_COPY}/*.js`),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Names of files that use a feature. */
const usersOf = ({ in: kind, pattern }: (typeof NEWER_FEATURES)[number]): string[] =>
  files.filter(({ file, text }) => file.endsWith(`.${kind}`) && pattern.test(text)).map(({ file }) => file);

describe('scripts and styles', () => {
  it('are for the browsers of old phones too: one feature that they lack ends a whole script, or a rule', () => {
    assert.ok(files.length > 30 && files.some(({ file }) => file.startsWith(SCRIPTS_OF_COPY)));
    const used = NEWER_FEATURES.filter(({ without }) => !without).flatMap((feature) =>
      usersOf(feature).map((file) => `${file}: ${feature.name}`),
    );
    assert.deepEqual(used, []);
  });

  it('use every feature that is said to be done without', () => {
    const unused = NEWER_FEATURES.filter((feature) => feature.without && usersOf(feature).length === 0).map(({ name }) => name);
    assert.deepEqual(unused, []);
  });

  it('ask for the units of a window beside bars before they use them', () => {
    const asked = /@supports \([^()]*\)\{(?:[^{}]*\{[^{}]*\})*\}/g;
    const sheets = files.filter(({ file }) => file.endsWith('.css'));
    const bare = sheets.flatMap(({ file, text }) =>
      [...text.replace(asked, '').matchAll(/[\w-]+:[^;{}]*\d(?:svb|dvh)\b/g)].map(([rule]) => `${file}: ${rule}`),
    );
    assert.deepEqual(bare, []);
  });
});

it('readers and engineers are told the same versions', () => {
  const { safari, ios, chrome, firefox } = OLDEST_BROWSERS;
  const guide = readFileSync('content/pages/huong-dan.mdx', 'utf8');
  for (const told of [`iOS ${ios}`, `Chrome ${chrome}`, `Firefox ${firefox}`]) assert.ok(guide.includes(told), told);
  const readme = readFileSync('README.md', 'utf8');
  for (const told of [`Safari ${safari}`, `WebView ${chrome}`, `Firefox ${firefox}`]) assert.ok(readme.includes(told), told);
});
