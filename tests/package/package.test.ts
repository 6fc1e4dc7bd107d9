import assert from 'node:assert/strict';
import { execFile, type ExecFileException } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';

import { listFiles } from '../../src/release/manifest.ts';
import { snapshot } from '../site/builds.ts';
import { deadLinks } from '../site/site-links.ts';
import { readSite } from '../site/site-pages.ts';

interface Outcome {
  status: number;
  output: string;
}

const EPOCH = String(Math.floor(Date.now() / 1000));
const NO_REGISTRY = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT|E50\d|network)\b/;

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  // What npm says of the script that runs the tests is not about the unit's.
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const all = { ...outer, NODE_TEST_CONTEXT: '', CONTENT_DIR: '', OUT_DIR: '', SOURCE_DATE_EPOCH: EPOCH, NO_COLOR: '1', ...env };
  return new Promise((resolve) =>
    execFile(
      command,
      args,
      { cwd, env: all, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
      (error: ExecFileException | null, stdout, stderr) =>
        resolve({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    ),
  );
}

/**
 * A file of a site without what comes from where the engine lies: Astro names the scopes of styles, and with them the
 * files that hold them, after the path from the root.
 */
function comparable(file: string, bytes: Buffer): string {
  return /\.(?:html|css|js)$/.test(file)
    ? bytes
        .toString('utf8')
        .replace(/data-0[a-z0-9]{5}/g, 'data-0')
        .replace(ASSET, '$1.$2')
        .replace(/'sha256-[^']+'/g, 'sha256')
    : bytes.toString('latin1');
}
const ASSET = /([\w.-]+?)[.-][\w-]{8}\.(js|css)\b/g;

describe('the packed engine in a unit of its own', { timeout: 1_200_000 }, () => {
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'thư viện ')));
  const unit = join(room, 'Chi bộ số 2 – Đảng bộ khối');
  const engine = join(unit, 'node_modules/thu-vien-chi-bo');
  after(() => rmSync(room, { recursive: true, force: true }));
  let why = '';
  /** Runs a command of the unit as its npm does. */
  const thuVien = (...args: string[]): Promise<Outcome> => run(process.execPath, [join(engine, 'scripts/thu-vien.mjs'), ...args], unit);
  const installed = (test: TestContext): boolean => {
    if (why) test.skip(why);
    return !why;
  };

  before(async () => {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', room], process.cwd());
    assert.equal(packed.status, 0, packed.output);
    const made = await run(process.execPath, ['scripts/thu-vien.mjs', 'init', unit], process.cwd());
    assert.equal(made.status, 0, made.output);
    const shared = await run(process.execPath, ['scripts/start.mjs', 'pack-content', room], process.cwd());
    assert.equal(shared.status, 0, shared.output);
    const tarballs = readdirSync(room)
      .filter((name) => name.endsWith('.tgz'))
      .map((name) => join(room, name));
    assert.equal(tarballs.length, 2);
    const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'];
    const { status, output } = await run('npm', ['install', ...options, ...tarballs], unit);
    if (status !== 0 && NO_REGISTRY.test(output)) why = 'the registry gives no answer';
    else assert.equal(status, 0, output);
  });

  it('carries no types, which Node would not strip there, and nothing that only developers need', () => {
    const files = readdirSync('engine', { recursive: true, encoding: 'utf8' });
    assert.ok(files.length > 500);
    assert.deepEqual(
      files.filter((file) => /\.tsx?$/.test(file)),
      [],
    );
    for (const file of files.filter((name) => /\.(?:js|astro|mdx)$/.test(name)))
      assert.doesNotMatch(readFileSync(join('engine', file), 'utf8'), /(?:from|import|new URL\()\s*\(?['"]\.[^'"\n]*\.ts['"]/, file);
  });

  it('lists its commands, and names one that there is not', async (test) => {
    if (!installed(test)) return;
    assert.match((await thuVien('--help')).output, /^Cách dùng: thu-vien LỆNH/);
    const { status, output } = await thuVien('biuld');
    assert.deepEqual([status, /Có phải “build”\?/.test(output)], [2, true]);
  });

  it('checks the content', async (test) => {
    if (!installed(test)) return;
    const { status, output } = await thuVien('check');
    assert.equal(status, 0, output);
    assert.match(output, /: 0 lỗi, 0 nhắc\./);
  });

  it('builds what the repository builds of the same content', async (test) => {
    if (!installed(test)) return;
    const own = join(room, 'own');
    const was = await snapshot(engine);
    const [ours, theirs] = await Promise.all([
      run(process.execPath, ['scripts/thu-vien.mjs', 'build'], process.cwd(), { CONTENT_DIR: join(unit, 'content'), OUT_DIR: own }),
      thuVien('build'),
    ]);
    assert.deepEqual([ours.status, theirs.status], [0, 0], ours.output + theirs.output);
    const site = join(unit, 'dist');
    const shape = (folder: string): Map<string, string> =>
      new Map(
        listFiles(folder)
          .filter((file) => !/^(?:manifest\.json|pagefind\/.*\.(?:pf_\w+|json))$/.test(file))
          .map((file) => [file.replace(ASSET, '$1.$2'), comparable(file, readFileSync(join(folder, file)))]),
      );
    assert.deepEqual(deadLinks(readSite(site)), [], 'no page leads to one that a unit does not have');
    const [wanted, found] = [shape(own), shape(site)];
    assert.deepEqual([...found.keys()].sort(), [...wanted.keys()].sort());
    for (const [file, text] of wanted) assert.equal(found.get(file), text, file);
    assert.deepEqual(await snapshot(engine), was, 'nothing is written into the package');
    for (const file of listFiles(site)) assert.ok(!readFileSync(join(site, file)).includes(room), `${file} names a folder of the machine`);
  });

  it('takes a new entry, and builds again', async (test) => {
    if (!installed(test)) return;
    const about = ['--group', 'phong-cach', '--description', 'Người đi trước làm mẫu cho người đi sau, nhất là cán bộ, đảng viên.'];
    const made = await thuVien('new', 'topic', 'Nêu gương', ...about, '--yes');
    assert.equal(made.status, 0, made.output);
    const file = join(unit, 'content/topics/neu-guong.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
    const imported = await thuVien('import', join(process.cwd(), 'tests/fixtures/import/ban-tin.txt'), '--yes');
    assert.equal(imported.status, 0, imported.output);
    const { status, output } = await thuVien('build');
    assert.equal(status, 0, output);
    assert.match(readFileSync(join(unit, 'dist/chu-de/neu-guong/index.html'), 'utf8'), /<h1[^>]*>Nêu gương/);
    const verified = await thuVien('verify', 'dist');
    assert.equal(verified.status, 0, verified.output);
  });

  it("takes over a package's entries, each of which says so, but for those it has itself", async (test) => {
    if (!installed(test)) return;
    const settings = join(unit, 'content/site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}packages: [thu-vien-chi-bo-tu-lieu]\n`);
    const checked = await thuVien('check');
    assert.equal(checked.status, 0, checked.output);
    const { status, output } = await thuVien('build');
    assert.equal(status, 0, output);
    const page = (path: string): string => readFileSync(join(unit, 'dist', path, 'index.html'), 'utf8');
    const said = /gói thu-vien-chi-bo-tu-lieu, bản \d/;
    assert.match(page('trich-dan/dang-ta-la-dao-duc'), said);
    assert.match(page('van-ban/144-qd-tw-2024'), said);
    for (const own of ['trich-dan/can-bo-la-goc', 'van-ban/05-ct-tw-2016', 'chu-de/hoc-va-lam-theo-bac'])
      assert.doesNotMatch(page(own), said, own);
    const taken = await thuVien(
      'new',
      'topic',
      'Dân vận',
      '--group',
      'phong-cach',
      '--description',
      'Mô tả dài đủ để chương trình nhận mục này.',
      '--yes',
    );
    assert.deepEqual([taken.status, /Gói thu-vien-chi-bo-tu-lieu đã có mục này\. Muốn thay/.test(taken.output)], [1, true], taken.output);
  });

  it('keeps caches in the unit, where git ignores them', async (test) => {
    if (!installed(test)) return;
    assert.ok(existsSync(join(unit, 'node_modules/.cache/library')));
    const there = readdirSync(unit).filter((name) => !['node_modules', 'dist', '.astro'].includes(name));
    assert.deepEqual(there.sort(), [
      '.gitattributes',
      '.github',
      '.gitignore',
      '.gitlab-ci.yml',
      '.npmrc',
      '.nvmrc',
      'README.md',
      'content',
      'package-lock.json',
      'package.json',
    ]);
  });
});
