import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSite } from './site-pages.ts';

/** Newer than Safari 15.4 and Chrome 105 (caniuse.com): a single one ends the whole script, or the colour. */
const TOO_NEW = {
  js: [
    /\(\?<[=!]/,
    // Unless the script first asks whether there is one.
    /^(?!.*typeof DecompressionStream).*\bDecompressionStream\b/s,
    /\.to(?:Reversed|Sorted|Spliced)\(/,
    /\b(?:Object|Map)\.groupBy\b/,
    /\bURL\.(?:canParse|parse)\b/,
    /\bAbortSignal\.(?:any|timeout)\b/,
    /\bPromise\.withResolvers\b/,
    /\bstatic\s*\{/,
  ],
  css: [/\blight-dark\(/],
};

describe('scripts and styles', () => {
  for (const [kind, features] of Object.entries(TOO_NEW)) {
    it(`(${kind}) are for the browsers of old phones too`, () => {
      const files = [...readSite('dist').files].filter((file) => file.startsWith('/_astro/') && file.endsWith(`.${kind}`));
      assert.ok(files.length > 0);
      const used = files.flatMap((file) =>
        features.flatMap((feature) => (feature.test(readFileSync(join('dist', file), 'utf8')) ? [`${file}: ${feature.source}`] : [])),
      );
      assert.deepEqual(used, []);
    });
  }
});
