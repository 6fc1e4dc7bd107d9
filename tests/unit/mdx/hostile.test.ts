import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { componentNames } from '../../../src/mdx/components.ts';
import { expectedProblems } from './hostile-expected.ts';
import { outputHtml, unsafeMarkup } from './output-html.ts';
import { hostileFolder, readHostile } from './read-hostile.ts';

const files = readdirSync(hostileFolder).filter((name) => name.endsWith('.mdx'));

test('every hostile file has its expected problems written down', () => {
  assert.deepEqual(files.map((name) => name.slice(0, -'.mdx'.length)).sort(), Object.keys(expectedProblems).sort());
  assert.ok(files.length >= 60, `only ${files.length} hostile files`);
});

for (const [name, expected] of Object.entries(expectedProblems)) {
  test(`hostile: ${name}`, () => {
    const { body, problems } = readHostile(`${name}.mdx`);
    assert.deepEqual(
      problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
      expected,
    );
    for (const { file, message, fix } of problems) {
      assert.equal(file, `${name}.mdx`);
      assert.match(message, /\.$/);
      assert.ok(fix.length > 5);
    }
    assert.equal(Reflect.get(globalThis, 'pwned'), undefined);
    if (body) assert.deepEqual(unsafeMarkup(outputHtml(body.segments)), []);
  });
}

test('hostile front matter and code come out as the text they are', () => {
  const frontMatter = readHostile('front-matter-text.mdx');
  assert.deepEqual(frontMatter.data, {
    title: '<script>globalThis.pwned = 1</script> {globalThis.pwned = 1}',
    summary: "import x from 'node:fs'\n<img src=x onerror=globalThis.pwned=1>\n",
  });
  assert.deepEqual(readHostile('html-in-code.mdx').body?.segments, [
    {
      html:
        '<p><code>&lt;script&gt;globalThis.pwned = 1&lt;/script&gt;</code> và</p>' +
        '<pre tabindex="0"><code>&lt;script&gt;globalThis.pwned = 1&lt;/script&gt;\n{globalThis.pwned = 1}\n</code></pre>',
    },
  ]);
});

test('nothing in a hostile file runs: no code from text, no file written, no process started', () => {
  const child = spawnSync(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--disallow-code-generation-from-strings',
      fileURLToPath(new URL('read-all-hostile.ts', import.meta.url)),
    ],
    { encoding: 'utf8', timeout: 300_000 },
  );
  assert.equal(child.status, 0, child.stderr);
  assert.deepEqual(JSON.parse(child.stdout), { read: files.length, pwned: false, canWrite: false, canEvaluate: false });
});

test('the allow-list answers to no name that every JavaScript object has', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    assert.ok(!(componentNames as readonly string[]).includes(name));
  }
});
