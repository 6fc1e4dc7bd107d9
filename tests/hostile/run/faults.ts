import { hash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryEnvironment } from '../../../src/library/environment.ts';
import type { Findings } from '../findings.ts';
import { article, SOUND_LIBRARY } from '../sound-library.ts';
import { putFiles, withPlace, type Place } from './ground.ts';
import { faultsOfOutput } from './judge-output.ts';
import { fingerprint } from './lay-out.ts';
import { runProject, type CommandRun, type ProjectCommand } from './project-command.ts';

/** An entry that `--fix` fixes. */
export const FIXABLE = article('Bài thử sửa bằng máy của kho', 'Nhân\u200b dân và cán  bộ.');
/** A page to import. */
export const PAGE = `<!doctype html><meta charset="utf-8"><title>Bài nhập thử của kho</title><article><h1>Bài nhập thử của kho</h1><p>${'Chi bộ họp bàn công tác dân vận, mọi người góp ý kiến. '.repeat(8)}</p></article>`;
const NEW = [
  'article',
  'Chi bộ thử đọc sách tháng mười một',
  '--summary',
  'Chi bộ cùng đọc một quyển sách rồi kể lại.',
  '--category',
  'tin-nganh',
  '--topics',
  'dan-van',
  '--yes',
];

/**
 * Faults of the machine: full and read-only disks, locks and caches of a wrong shape, mount points. Each ends in a sentence, and loses
 * nothing.
 */
export async function runFaults(findings: Findings): Promise<void> {
  const judge = (name: string, { status, output, isLate, leftOver }: CommandRun, more: readonly string[] = [], mayWork = false): void =>
    findings.fault(name, [
      ...faultsOfOutput(output),
      ...(isLate ? ['hung'] : []),
      ...(leftOver ? ['a process was left'] : []),
      ...(status === 0 && !mayWork ? ['said to have worked'] : []),
      ...(status !== 0 && !output.trim() ? ['not a word'] : []),
      ...more,
    ]);
  await disks(findings, judge);
  await locks(judge);
  await caches(judge);
}

type Judge = (name: string, run: CommandRun, more?: readonly string[], mayWork?: boolean) => void;

const WRITERS: readonly [command: ProjectCommand, args: (top: string) => readonly string[]][] = [
  ['content:check', () => ['--fix']],
  ['import', (top) => [join(top, 'nguon.html'), '--yes']],
  ['new', () => NEW],
];

async function disks(findings: Findings, judge: Judge): Promise<void> {
  await withPlace(async ({ top, content, out, env }) => {
    writeFileSync(join(top, 'nguon.html'), PAGE);
    const disk = join(top, 'dia');
    mkdirSync(disk);
    const mounted = (options: string, use: () => Promise<void>): Promise<void> => withMount(disk, options, findings, use);
    await mounted('size=256k', async () => {
      const full = join(disk, 'content');
      putFiles(full, { ...SOUND_LIBRARY, 'articles/zz-sua.mdx': FIXABLE });
      spawnSync('sh', ['-c', `cat /dev/zero > ${disk}/day 2>/dev/null`]);
      for (const [command, args] of WRITERS) {
        const before = fingerprint(full);
        judge(
          `${command} on a full disk`,
          await runProject(command, { args: args(top), env: { ...env, CONTENT_DIR: full } }),
          fingerprint(full) === before ? [] : ['the content was changed'],
        );
      }
    });
    await mounted('size=4m', async () => {
      putFiles(join(disk, 'content'), { ...SOUND_LIBRARY, 'articles/zz-sua.mdx': FIXABLE });
      if (spawnSync('mount', ['-o', 'remount,ro', disk]).status !== 0) return findings.skip('read-only disk', 'it cannot be mounted so');
      for (const [command, args] of WRITERS)
        judge(
          `${command} on a read-only disk`,
          await runProject(command, { args: args(top), env: { ...env, CONTENT_DIR: join(disk, 'content') } }),
        );
      judge('build onto a read-only disk', await runProject('build', { env: { CONTENT_DIR: content, OUT_DIR: join(disk, 'site') } }));
    });
    await mounted('size=300k', async () => {
      putFiles(join(disk, 'site'), { 'index.html': 'bản cũ' });
      const before = fingerprint(join(disk, 'site'));
      judge(
        'build over what is not ours, on a small disk',
        await runProject('build', { env: { CONTENT_DIR: content, OUT_DIR: join(disk, 'site') } }),
        fingerprint(join(disk, 'site')) === before ? [] : ['what was there is gone'],
      );
      judge(
        'build onto a disk that is too small',
        await runProject('build', { env: { CONTENT_DIR: content, OUT_DIR: join(disk, 'moi') } }),
        existsSync(join(disk, 'moi', 'index.html')) ? ['half a site'] : [],
      );
    });
    await mounted('size=50m', async () =>
      judge('build into a mount point', await runProject('build', { env: { CONTENT_DIR: content, OUT_DIR: disk } }), [], true),
    );
    judge('build under a file', await runProject('build', { env: { CONTENT_DIR: content, OUT_DIR: join(content, 'site.yaml', 'x') } }));
    findings.fault('nothing was built by faults', existsSync(out) ? ['there is a site'] : []);
  });
}

async function withMount(folder: string, options: string, findings: Findings, use: () => Promise<void>): Promise<void> {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder]).status !== 0)
    return findings.skip(`a disk of ${options}`, 'it cannot be mounted');
  try {
    await use();
  } finally {
    spawnSync('umount', ['-l', folder]);
  }
}

/** A library with one error: the build gets past lock and cache, and stops. */
const BROKEN = { ...SOUND_LIBRARY, 'articles/zz-hong.mdx': article('Bài hỏng để dừng sớm của kho', '<script>1</script>') };

async function locks(judge: Judge): Promise<void> {
  await withPlace(async ({ env }) => {
    const lock = join(libraryEnvironment(env).siteCacheDir, 'lock');
    const contents: [name: string, make: () => void, passes: boolean][] = [
      ['empty', () => writeFileSync(lock, ''), true],
      ['foreign', () => writeFileSync(lock, 'không phải số'), true],
      ['zero', () => writeFileSync(lock, '0'), true],
      ['negative', () => writeFileSync(lock, '-1'), true],
      ['huge', () => writeFileSync(lock, '9'.repeat(400)), true],
      ['dead', () => writeFileSync(lock, JSON.stringify({ pid: 4_000_000, start: null, host: 'x' })), true],
      ['first process', () => writeFileSync(lock, '1'), true],
      ['binary', () => writeFileSync(lock, Buffer.alloc(5000, 0xff)), true],
      ['list', () => writeFileSync(lock, '[1]'), true],
      ['null', () => writeFileSync(lock, 'null'), true],
      ['proto', () => writeFileSync(lock, '{"__proto__":{"pid":1},"host":1}'), true],
      ['big', () => writeFileSync(lock, Buffer.alloc(50_000_000, 0x20)), true],
      ['folder', () => mkdirSync(lock), false],
      ['link', () => symlinkSync('/dev/zero', lock), false],
      ['broken link', () => symlinkSync('/khong-co', lock), false],
      ['link to itself', () => symlinkSync('lock', lock), false],
      ['pipe', () => spawnSync('mkfifo', [lock]), false],
    ];
    for (const [name, make, passes] of contents) {
      mkdirSync(join(lock, '..'), { recursive: true });
      rmSync(lock, { recursive: true, force: true });
      make();
      const run = await runProject('build', { env, seconds: 60 });
      judge(
        `lock: ${name}`,
        run,
        passes && name !== 'dead' && !run.output.includes('zz-hong') ? [`did not get past it: ${run.output.slice(0, 200)}`] : [],
      );
    }
    rmSync(lock, { recursive: true, force: true });
  }, BROKEN);
}

async function caches(judge: Judge): Promise<void> {
  await withPlace(async (place) => {
    const { cacheDir } = libraryEnvironment(place.env);
    const cache = join(cacheDir, 'read.lines');
    const sound = await runProject('build', { env: place.env });
    judge('build with a cache of its own', sound, existsSync(cache) ? [] : ['no cache is kept']);
    if (!existsSync(cache)) return;
    for (const [name, content] of Object.entries(poisons(readFileSync(cache, 'utf8')))) {
      writeFileSync(cache, content);
      const run = await runProject('build', { env: place.env, seconds: 120 });
      judge(`cache: ${name}`, run, run.output === sound.output ? [] : [`said something else than without it: ${run.output.slice(0, 300)}`]);
    }
    await oddCacheFolders(place, cacheDir, judge);
  }, BROKEN);
}

/** Caches of a wrong shape, made of a sound one: a digest, a key and JSON in each line. */
function poisons(kept: string): Record<string, string | Buffer> {
  const lines = kept.split('\n').filter(Boolean);
  const keys = lines.map((line) => line.split(' ')[1] ?? '');
  const each = (json: (index: number) => string): string =>
    keys.map((key, index) => `${hash('sha256', `${key} ${json(index)}`, 'base64url')} ${key} ${json(index)}\n`).join('');
  const all = (value: unknown): string => each(() => JSON.stringify(value));
  const jsonOf = (index: number): string => lines[index % lines.length]!.split(' ').slice(2).join(' ');
  const none = { yaml: null, data: null, unfinished: [], problems: [] };
  const evil = { ...none, body: { segments: [{ html: 1 }], headings: [], text: '', words: 0, references: [], links: [], images: [] } };
  return {
    empty: '',
    null: 'null',
    list: '[]',
    cut: kept.slice(0, -20),
    nulls: all(null),
    numbers: all(1),
    texts: all('x'),
    objects: all({}),
    lists: all([]),
    'no-problems': all({ body: null }),
    'wrong-problems': all({ ...none, body: null, problems: 'x' }),
    'wrong-body': all({ ...none, body: 1 }),
    'wrong-segments': all({ ...none, body: { segments: null } }),
    'wrong-html': all(evil),
    touched: kept.replaceAll('"html":"', '"html":"<script>window.__pwned=1</script>'),
    'no-json': each(() => '{'),
    proto: each(() => '{"__proto__":{"x":1}}'),
    deep: each(() => '['.repeat(20_000)),
    binary: Buffer.alloc(100_000, 0xff),
    big: 'a'.repeat(50_000_000),
    swapped: lines.map((line, index) => `${line.split(' ').slice(0, 2).join(' ')} ${jsonOf(index + 1)}\n`).join(''),
  };
}

async function oddCacheFolders({ env }: Place, cacheDir: string, judge: Judge): Promise<void> {
  rmSync(cacheDir, { recursive: true, force: true });
  writeFileSync(cacheDir, 'một tệp ở chỗ thư mục');
  judge('cache folder that is a file', await runProject('build', { env, seconds: 60 }));
  rmSync(cacheDir, { force: true });
  mkdirSync(join(cacheDir, 'read.lines'), { recursive: true });
  judge('cache file that is a folder', await runProject('build', { env, seconds: 60 }));
  rmSync(cacheDir, { recursive: true, force: true });
  mkdirSync(cacheDir, { recursive: true });
  symlinkSync('/dev/zero', join(cacheDir, 'read.lines'));
  judge('cache file that is a device', await runProject('build', { env, seconds: 60 }));
  rmSync(cacheDir, { recursive: true, force: true });
  if (existsSync(cacheDir)) throw new Error(`${cacheDir} cannot be taken away: ${readdirSync(cacheDir).join()}`);
}
