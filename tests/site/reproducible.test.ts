import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { parseManifest, type Manifest } from '../../src/release/manifest.ts';
import { compareFolder } from '../../src/release/verify.ts';
import { copyOfProject } from './project-copy.ts';

/** Two machines as far apart as one may pretend: `umask` comes from the shell, the account where this one may change it. */
const MACHINES = [
  { name: 'du-an', umask: '022', env: { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8', LANGUAGE: 'vi' } },
  {
    name: 'Thư viện của tôi',
    umask: '077',
    env: {
      TZ: 'America/Los_Angeles',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'C',
      LANGUAGE: 'tr:de',
      COLUMNS: '40',
      FORCE_COLOR: '1',
      HOME: '/nonexistent',
      USER: 'ai-do',
      LOGNAME: 'ai-do',
    },
  },
] as const;
/** A commit's and the builds' moment. */
const EPOCH = String(Date.parse('2026-11-28T20:00:00Z') / 1000);

function build(root: string, { umask, env }: (typeof MACHINES)[number]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const command = `umask ${umask}; exec "$0" scripts/thu-vien.mjs build`;
    const child = spawn('sh', ['-c', command, process.execPath], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_TEST_CONTEXT: '', CONTENT_DIR: '', OUT_DIR: '', SHOW_DRAFTS: '', SOURCE_DATE_EPOCH: EPOCH, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** The same commit in both: git's digests hold authors and moments, so these are given. */
function commit(root: string): void {
  const by = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Người viết'],
      [`GIT_${who}_EMAIL`, 'nguoi-viet@thu-vien.example'],
      [`GIT_${who}_DATE`, '2026-11-27T08:00:00+0700'],
    ]),
  );
  const git = (...args: string[]): void =>
    void execFileSync('git', args, {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, ...by, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '-q', '-b', 'main');
  execFileSync('sh', ['-c', 'printf "node_modules/\\ndist/\\n.astro/\\n" > .gitignore'], { cwd: root });
  git('add', '-A');
  git('commit', '-qm', 'Nội dung');
}

describe('two builds of one commit, in two folders, zones, locales and accounts', () => {
  const roots = MACHINES.map(({ name }) => copyOfProject(after, name));
  const manifests: Manifest[] = [];

  before(async () => {
    for (const root of roots) {
      commit(root);
      chmodSync(root, 0o755);
    }
    for (const [index, machine] of MACHINES.entries()) {
      const { status, output } = await build(roots[index]!, machine);
      assert.equal(status, 0, output);
      manifests.push(parseManifest(readFileSync(join(roots[index]!, 'dist/manifest.json'), 'utf8'))!);
    }
  });

  it('are the same, byte for byte, their manifests too', () => {
    const [one, other] = roots.map((root) => readFileSync(join(root, 'dist/manifest.json'), 'utf8'));
    assert.deepEqual(compareFolder(manifests[0]!, join(roots[1]!, 'dist')), { missing: [], changed: [], extra: [] });
    assert.equal(one, other);
  });

  it('say which commit, day and version they are of, and that nothing was changed', () => {
    const { commit: built, dirty, day, drafts, engine } = manifests[0]!;
    assert.match(built ?? '', /^[0-9a-f]{40}$/);
    assert.deepEqual({ dirty, day, drafts }, { dirty: false, day: '2026-11-29', drafts: false });
    assert.equal(engine, (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });

  it('name nobody and no place of the machine', () => {
    const secrets = [...roots, process.cwd(), 'nguoi-viet@', 'ai-do', '/nonexistent'];
    for (const file of Object.keys(manifests[0]!.files)) {
      const bytes = readFileSync(join(roots[0]!, 'dist', file));
      for (const secret of secrets) assert.ok(!bytes.includes(secret), `${secret} in ${file}`);
    }
  });
});
