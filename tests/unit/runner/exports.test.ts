import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

/** Exports that tests alone import, each for a reason of its own. */
const FOR_TESTS = new Map([
  ['src/cards/set-text.ts drawnLetters', 'which letters a face draws'],
  ['src/cli/init.ts writeUnit', 'a unit is written without the command around it'],
  ['src/cli/thu-vien.ts COMMANDS', 'every command has its page of help'],
  ['src/cli/thu-vien.ts runThuVien', 'the command without a process of its own'],
  ['src/components/search/script-addresses.ts isWorker', 'what the policy of a page lets through'],
  ['src/data/citation.ts makeCitation', 'what is known of a quotation, without the address of a site'],
  ['src/editing/cms/sveltia-words.ts VIETNAMESE', 'words are compared with those Sveltia has'],
  ['src/integration/headers/headers-at.ts headersAt', 'the rules as a server applies them'],
  ['src/library/open-content.ts pathInContent', 'paths of other systems'],
  ['src/middleware.ts onRequest', 'Astro itself calls it'],
  ['src/migrations/command.ts describeMigrated', 'words of a migration that is planted'],
  ['src/papers/print-browser.ts launchChromium', 'the browser of papers, to be killed and stopped'],
  ['src/schemas/field.ts besideFile', 'a field that only schemas of tests have by itself'],
  ['src/schemas/site.ts editorSchema', 'the part of the settings by itself'],
  ['src/release/oldest-browsers.ts OLDEST_BROWSERS', 'what scripts and styles use, and what readers are told, is held against it'],
  ['src/search/index-side/read-postings.ts readPostings', 'postings that no index holds'],
  ['src/search/index-side/pagefind-bundle.ts prepareHtml', 'the copy of a page before Pagefind has it'],
  ['src/search/query/dates.ts writePeriod', 'one period by itself, where sites write them together'],
  ['src/search/query/doubtful.ts ABOUT_AS_WELL', 'results of a whole site are compared by it'],
  ['src/text/encodings/vni-windows.ts VNI_SEQUENCES', 'every sequence is decoded'],
  ['src/vietnamese/tone-marks.ts VOWEL_LETTERS', 'every vowel takes every tone'],
]);

const CODE = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
);
const sources = new Map([...CODE, 'astro.config.mjs'].filter((file) => existsSync(file)).map((file) => [file, readFileSync(file, 'utf8')]));
const words = new Map([...sources].map(([file, text]) => [file, new Set(text.match(/[\w$]+/g))]));

/** Values that a file exports by name; Astro itself calls those of pages. */
function* exportedValues(): Generator<{ file: string; name: string }> {
  for (const [file, text] of sources) {
    if (!/^src\/(?!pages\/).*\.ts$/.test(file) || file === 'src/content.config.ts') continue;
    for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:const|function\*?|class) +(\w+)/gm)) yield { file, name };
  }
}

it('every exported value is used by another file of the project, or stands above with a reason', () => {
  const unused = [...exportedValues()]
    .filter(({ file, name }) => ![...words].some(([other, inIt]) => other !== file && inIt.has(name)))
    .map(({ file, name }) => `${file} ${name}`);
  assert.deepEqual(unused.filter((one) => !FOR_TESTS.has(one)).toSorted(), []);
  assert.deepEqual([...FOR_TESTS.keys()].filter((one) => !unused.includes(one)).toSorted(), [], 'these are used by now');
});
