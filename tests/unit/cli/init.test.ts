import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, win32 } from 'node:path';
import { before, describe, it, after } from 'node:test';
import { parse } from 'yaml';

import { runContentCheck } from '../../../src/check/command.ts';
import { placeOf, runInit, writeUnit } from '../../../src/cli/init.ts';
import { COMMANDS } from '../../../src/cli/thu-vien.ts';
import { COLLECTIONS } from '../../../src/schemas/collections.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

const room = mkdtempSync(join(tmpdir(), 'thu-vien-'));
after(() => rmSync(room, { recursive: true, force: true }));

describe('a unit that init made', () => {
  const unit = join(room, 'Chi bộ số 2');
  const text = (file: string): string => readFileSync(join(unit, file), 'utf8');
  before(() => writeUnit(unit));

  it('has content, settings of npm and git, CI, and nothing of the engine', () =>
    assert.deepEqual(readdirSync(unit).sort(), [
      '.gitattributes',
      '.github',
      '.gitignore',
      '.gitlab-ci.yml',
      '.npmrc',
      '.nvmrc',
      'README.md',
      'content',
      'package.json',
    ]));

  it('has one example of each collection, and the handbook', () => {
    for (const name of [...COLLECTIONS, 'so-tay']) assert.ok(readdirSync(join(unit, 'content', name)).length > 0, name);
    assert.equal(text('content/README.md'), readFileSync('content/README.md', 'utf8'));
  });

  it('has the forms of a session', () => assert.ok(readdirSync(join(unit, 'content/pages')).includes('mau-bien-ban.mdx')));

  it('is sound', async () => {
    let printed = '';
    const env = { ...process.env, CONTENT_DIR: '', GITHUB_ACTIONS: '', GITLAB_CI: '', npm_lifecycle_event: undefined };
    const status = await runContentCheck([], quietTerminal({ env, cwd: unit, print: (line) => (printed += line) }));
    assert.deepEqual([status, /: 0 lỗi, 0 nhắc\./.test(printed)], [0, true], printed);
  });

  it('depends on exactly this version of the engine, and calls commands that there are', () => {
    const { name, allowScripts, dependencies, scripts } = JSON.parse(text('package.json')) as {
      name: string;
      allowScripts: unknown;
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    const engine = JSON.parse(readFileSync('package.json', 'utf8')) as {
      name: string;
      version: string;
      allowScripts: unknown;
      scripts: Record<string, string>;
    };
    assert.equal(name, 'chi-bo-so-2');
    assert.deepEqual(dependencies, { [engine.name]: engine.version });
    assert.deepEqual(allowScripts, engine.allowScripts);
    for (const [script, call] of Object.entries(scripts)) {
      const [, command = ''] = /^thu-vien (\S+)$/.exec(call) ?? [];
      assert.ok(script === 'start' || Object.hasOwn(COMMANDS, command), script);
      assert.equal(engine.scripts[script]?.replace('node scripts/thu-vien.mjs', 'thu-vien'), call, script);
    }
  });

  it('has the CI of this repository, but for the tests of the engine and what it keeps between runs', () => {
    const withoutCache = (workflow: string): string =>
      workflow
        .replace(/^env:\n {2}CACHE_DIR: .*\n\n/m, '')
        .replace(/^ {6}# .*\n {6}- uses: actions\/cache\/restore@[^]*?(?=^ {6}- )/m, '')
        .replace(/^ {6}- if: .*\n {8}uses: actions\/cache\/save@[^]*?(?=^ {6}- )/m, '');
    const ours = (file: string): string =>
      readFileSync(file, 'utf8')
        .replaceAll('node scripts/thu-vien.mjs', 'node node_modules/thu-vien-chi-bo/scripts/thu-vien.mjs')
        .replace(/npm test$/gm, 'npm run build');
    for (const file of ['.gitlab-ci.yml', ...readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`)])
      assert.equal(withoutCache(text(file)), ours(file), file);
  });
});

describe('a unit that is built in parts', () => {
  const [unit, plain] = [join(room, 'tinh'), join(room, 'xa')];
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
  before(() => Promise.all([runInit(['tinh', '--shards', '3'], quietTerminal({ cwd: room })), writeUnit(plain)]));

  it('has a job for each part, and one that joins what they have made', () => {
    const { jobs } = parse(read(unit, '.github/workflows/publish.yml')) as { jobs: Record<string, { needs: unknown; steps: object[] }> };
    assert.deepEqual(Object.keys(jobs), ['check', 'part', 'test', 'publish']);
    const { part, test } = jobs;
    assert.deepEqual((part as unknown as { strategy: object }).strategy, { matrix: { part: [1, 2, 3] } });
    assert.match(JSON.stringify(part!.steps), /"PART":"\$\{\{ matrix\.part \}\}\/3"/);
    assert.deepEqual(test!.needs, ['check', 'part']);
    assert.match(JSON.stringify(test!.steps), /"pattern":"phan-\*","path":"dist\.phan".*thu-vien\.mjs join"/);
    const gitlab = parse(read(unit, '.gitlab-ci.yml')) as Record<string, { parallel?: number; needs?: string[]; artifacts?: object }>;
    assert.deepEqual([gitlab.part?.parallel, gitlab['.test']?.needs], [3, ['part']]);
    assert.deepEqual(gitlab.part?.artifacts, { paths: ['dist.phan'], expire_in: '1 day' });
  });

  it('differs from another in nothing else', () => {
    const differing = readdirSync(plain, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(plain, join(parentPath, name)))
      .filter((file) => file !== 'package.json' && read(unit, file) !== read(plain, file));
    assert.deepEqual(differing.sort(), ['.github/workflows/publish.yml', '.gitlab-ci.yml']);
    const lastJob = (text: string): string => text.slice(text.indexOf('# Được quyền đăng trang'));
    assert.equal(lastJob(read(unit, differing[0]!)), lastJob(read(plain, differing[0]!)));
    for (const text of differing.map((file) => read(unit, file))) assert.doesNotMatch(text, /COUNT|PARTS/);
  });

  it('has more than one part, and no more than CI can start', async () => {
    for (const odd of ['1', '0', 'ba', '201'])
      await assert.rejects(runInit(['khac', '--shards', odd], quietTerminal({ cwd: room })), { name: 'UsageError', message: /--shards/ });
    assert.ok(!readdirSync(room).includes('khac'));
  });
});

describe('init', () => {
  const init = (...args: string[]): Promise<number> => runInit(args, quietTerminal({ cwd: room }));

  it('refuses a folder that is not empty, or is a file, and writes nothing there', async () => {
    const full = mkdtempSync(join(room, 'day-'));
    writeFileSync(join(full, 'cua-toi.txt'), '');
    await assert.rejects(init(full), { message: /^Thư mục .* không trống \(có cua-toi\.txt/ });
    assert.deepEqual(readdirSync(full), ['cua-toi.txt']);
    await assert.rejects(init(join(full, 'cua-toi.txt')), { message: /là một tệp, không phải thư mục/ });
  });

  it('says what to do next', async () => {
    let printed = '';
    assert.equal(await runInit(['moi'], quietTerminal({ cwd: room, print: (text) => (printed += text) })), 0);
    assert.match(printed, /^Đã tạo moi\.\n\nViệc tiếp theo:\n {2}1\. cd moi\n {2}2\. npm install/);
  });

  it('needs one folder', () => assert.rejects(init(), { name: 'UsageError' }));

  it('gives dot files their names, whichever way folders are parted', () => {
    assert.equal(placeOf('_github/workflows/preview.yml', '/'), '.github/workflows/preview.yml');
    assert.equal(placeOf(win32.join('_github', 'workflows', 'preview.yml'), win32.sep), '.github\\workflows\\preview.yml');
    assert.equal(placeOf('content/site.yaml', '/'), 'content/site.yaml');
  });
});
