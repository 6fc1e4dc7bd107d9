import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { inThisProcess } from '../../import-steps.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { listImportInputs, mutate, randomFrom, type ImportInput } from '../../hostile/import-inputs.ts';
import { feed, mail } from '../../hostile/packed-page-inputs.ts';
import { FIXTURES, temporaryFolder } from './support.ts';

// The command reads the library it writes into: not the editors' own.
process.env['CONTENT_DIR'] = 'tests/fixtures/library';

const SEED = Number(process.env['SEED'] ?? 9);
/** Of each fixture; `npm run test:hostile` makes hundreds more, of these and of hostile files. */
const MUTANTS = Number(process.env['MUTANTS'] ?? 10);
/** What the check says of any draft that its editor has not looked at yet. */
const REMINDERS = /^(?:mdx-attribute-value|image-alt|link-text|footnote-missing|heading-empty)$/;
const UNSEEN =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u061C\u200B-\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\u{E0000}-\u{E0FFF}\u2028\u2029\u3164\u115F\u1160]/u;

/** One file by itself, as the command brings it in, without the other process: it gives a sound draft or one sentence. */
async function importOne(folder: string, { name, file, content }: ImportInput): Promise<void> {
  const path = join(folder, file);
  const out = join(folder, 'ra');
  await rm(out, { recursive: true, force: true });
  await writeFile(path, content());
  const said: string[] = [];
  const errors: string[] = [];
  const silent = console.error;
  console.error = () => undefined;
  const status = await runImport(
    [path, '--out', out, '--yes'],
    quietTerminal({ print: (line) => said.push(line), complain: (line) => errors.push(line) }),
    { ...inThisProcess, readLibrary: async () => ({ entries: [], abbreviations: {}, toneStyle: 'old', base: '/' }) },
  );
  console.error = silent;
  const written = await readdir(out).catch(() => []);
  if (status !== 0) {
    assert.equal(errors.length, 1, name);
    assert.ok(errors[0]?.includes(file), `${name}: the file is not named: ${errors[0]}`);
    assert.doesNotMatch(errors[0] ?? '', /\n\s+at |\bat file:|Error\b|lỗi chưa lường trước|undefined/, name);
    assert.deepEqual(written, [], name);
    return;
  }
  assert.doesNotMatch(said.join('\n'), UNSEEN, name);
  const draft = await readFile(join(out, written.find((one) => one.endsWith('.mdx')) ?? ''), 'utf8');
  const log = await readFile(join(out, written.find((one) => one.endsWith('.txt')) ?? ''), 'utf8');
  for (const seen of [draft, log]) {
    assert.doesNotMatch(seen, UNSEEN, `${name}: ${JSON.stringify(UNSEEN.exec(seen))}`);
    assert.doesNotMatch(seen, /nguyen[/\\]|\/tmp\/|root:x:/, name);
  }
  const parts = splitFrontMatter(draft, file);
  assert.ok(!('problem' in parts), name);
  const { data, problems } = parseYaml(parts.yaml, { file });
  assert.deepEqual(problems, [], name);
  assert.equal((data as { draft: unknown }).draft, true, name);
  const faults = compileMdx(parts.body, { file }).problems.filter(({ rule }) => !REMINDERS.test(rule));
  assert.deepEqual(
    faults.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    name,
  );
  const missing =
    articleSchema
      .safeParse(data)
      .error?.issues.filter((issue) => !(issue.code === 'invalid_type' || issue.code === 'invalid_value') || issue.input !== undefined) ??
    [];
  assert.deepEqual(missing, [], name);
}

test('hostile files end in a sound draft or in one sentence', async (t) => {
  const folder = await temporaryFolder(t);
  // A quarter of them here; the hostile suite runs all.
  for (const [index, input] of listImportInputs(3000).entries()) if (index % 4 === SEED % 4) await importOne(folder, input);
});

test('so do the fixtures, broken at random', async (t) => {
  const folder = await temporaryFolder(t);
  const random = randomFrom(SEED);
  const seeds: [file: string, seed: Buffer][] = [
    ['xuat.xml', Buffer.from(feed('<![CDATA[<p>Chi bộ đọc sách.</p><p>Mười hai đảng viên kể lại một chương.</p>]]>'))],
    ['trang.mhtml', Buffer.from(mail('<p>Mười hai đảng viên kể lại một chương.</p>'))],
  ];
  for (const file of await readdir(FIXTURES)) seeds.push([file, await readFile(join(FIXTURES, file))]);
  for (const [file, seed] of seeds) {
    for (let turn = 0; turn < MUTANTS; turn += 1) {
      let bytes = mutate(seed, random);
      while (random() < 0.5 && bytes.length > 0) bytes = mutate(bytes, random);
      await importOne(folder, { name: `${file}, seed ${SEED}, mutant ${turn}`, file, content: () => bytes });
    }
  }
});
