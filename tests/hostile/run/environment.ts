import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../../../src/library/site-address.ts';
import { showsHidden } from '../../../src/library/visibility.ts';
import type { Findings } from '../findings.ts';
import { copyProject, PACKAGES, withPlace, type Place } from './ground.ts';
import { faultsOfOutput } from './judge-output.ts';
import { faultsOfSite } from './judge-site.ts';
import { fingerprint } from './lay-out.ts';
import { runProject } from './project-command.ts';

const ADDRESSES = [
  'javascript:alert(1)',
  'https://a.example;script-src *',
  'https://a.example/"><script>',
  'https://a.example/../../x/',
  'https://a.example/%2e%2e/x/',
  'https://user:pass@a.example/',
  'http://localhost:x@evil.example/',
  'https://a.example/a b/',
  'https://a.example/\n',
  '//a.example/',
  'a.example',
  'https://',
  'https://a.example?x',
  'https://a.example#x',
  'https://a.example/đường/',
  'https://a.example/\u202e/',
  'https://a.example:99999/',
  'https://[::1/',
  'file:///etc/',
  'data:text/html,1',
  'https://a.example//evil.example/',
  'https://a.example\\@b.example/',
  'https:a.example',
  'https:///a.example',
  ' https://a.example/ ',
  'https://a.example/;x/',
  "https://a.example/'/",
  'https://a.example/.../',
  'https://a.example/{x}/',
  'https://*.example/',
  'https://a.example/\u0000/',
  'https://a.example/a\\b/',
  'ftp://a.example/',
  'HTTPS://A.EXAMPLE/X/',
  'https://a.example/x//',
  'https://a.example/./',
  'https://xn--a.example/',
  'https://a.example.:80/',
  'https://1/',
  'https://0x7f.1/',
];
/** What an address may come out as, where it is not refused. */
const SOUND_ORIGIN = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+\.?(?::\d{1,5})?$|^https?:\/\/\[[0-9a-f:.]+\](?::\d{1,5})?$/;
const SOUND_BASE = /^\/(?:(?!\.+\/)[\w.~%+-]+\/)*$/;
const SHOWS = ['true', 'yes', '2', ' 1', '1 ', 'on', '01', '１', 'TRUE', '0', 'false', '-1', '1\n'];
/** Locales, zones and days that change how careless programs sort, fold and count. */
const WORLDS: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
  { TZ: ':/etc/passwd', LANG: '../../etc/passwd' },
  { TZ: '', LANG: '' },
  { SOURCE_DATE_EPOCH: '315532800' },
  { SOURCE_DATE_EPOCH: '1925000000' },
  { SOURCE_DATE_EPOCH: '0' },
  { SOURCE_DATE_EPOCH: '-1' },
  { SOURCE_DATE_EPOCH: 'abc' },
  { SOURCE_DATE_EPOCH: '99999999999999999999' },
  { SOURCE_DATE_EPOCH: '1e9' },
  { NODE_ENV: 'development' },
  { NODE_ENV: '__proto__' },
  { GIT_DIR: '/khong-co', GIT_WORK_TREE: '/' },
  { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: 'touch @RAN@' },
  { GIT_EXTERNAL_DIFF: 'touch @RAN@', GIT_PAGER: 'touch @RAN@', PAGER: 'touch @RAN@' },
  { GIT_SSH_COMMAND: 'touch @RAN@', GIT_CEILING_DIRECTORIES: '' },
  { GITHUB_ACTIONS: 'true' },
  { PORT: '-1' },
  { COLUMNS: '0', TERM: '' },
  { FORCE_COLOR: '3' },
  { HOME: '/khong-co' },
  { PATH: '/khong-co' },
  { TMPDIR: '/khong-co' },
];

/** Environment variables with hostile values: nothing outside the right folder is written, no draft is shown, no stack. */
export async function runEnvironment(findings: Findings): Promise<void> {
  for (const address of ADDRESSES) findings.fault(`SITE_ADDRESS ${JSON.stringify(address)}`, faultsOfAddress(address));
  for (const value of SHOWS) findings.fault(`SHOW_DRAFTS ${JSON.stringify(value)}`, shows(value) ? ['drafts are shown'] : []);
  await withPlace(async (place) => {
    for (const world of WORLDS) await checkIn(world, place, findings);
    await contentFolders(place, findings);
  });
  await withPlace((place) => outFolders(place, findings));
  await withPlace(async ({ content, out, env }) => {
    const { status, output } = await runProject('build', {
      env: {
        ...env,
        NODE_ENV: 'development',
        MODE: 'development',
        DEV: '1',
        ASTRO_MODE: 'development',
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'tr_TR.UTF-8',
      },
    });
    findings.fault(
      'build with NODE_ENV=development',
      status === 0 ? faultsOfSite(out, content) : [...faultsOfOutput(output), `not built: ${output.slice(-800)}`],
    );
  });
}

function faultsOfAddress(address: string): string[] {
  try {
    const { url, base } = siteAddress({ url: 'https://thu.example', base: '/' }, { SITE_ADDRESS: address });
    return SOUND_ORIGIN.test(url) && SOUND_BASE.test(base) ? [] : [`taken as ${url} and ${base}`];
  } catch (error) {
    return faultsOfOutput((error as Error).message);
  }
}

function shows(value: string): boolean {
  try {
    return showsHidden({ SHOW_DRAFTS: value });
  } catch {
    return false;
  }
}

async function checkIn(world: NodeJS.ProcessEnv, { top, content, env }: Place, findings: Findings): Promise<void> {
  const before = fingerprint(content);
  const ran = join(top, 'ran');
  const set = Object.fromEntries(Object.entries(world).map(([name, value]) => [name, value?.replace('@RAN@', ran)]));
  const { output, isLate } = await runProject('content:check', { env: { ...env, ...set }, seconds: 90 });
  const found = [
    ...faultsOfOutput(world.GITHUB_ACTIONS ? output.replace(/^::/gm, '') : output),
    ...(isLate ? ['no answer in 90 s'] : []),
    ...(fingerprint(content) === before ? [] : ['the content was changed']),
  ];
  findings.fault(`check with ${JSON.stringify(world)}`, found);
}

async function contentFolders({ top, content, env }: Place, findings: Findings): Promise<void> {
  symlinkSync(content, join(top, 'lien-ket'));
  writeFileSync(join(top, 'tep'), 'x');
  for (const folder of [
    join(top, 'khong-co'),
    join(top, 'tep'),
    join(top, 'lien-ket'),
    '/dev/null',
    '',
    ' ',
    join(content, 'articles'),
    `${top}/a\nb`,
    `${top}/${'a'.repeat(5000)}`,
    `${content}/../content/./`,
    '\u202e',
    '%s',
  ]) {
    const { output, isLate, status } = await runProject('content:check', { env: { ...env, CONTENT_DIR: folder }, seconds: 90 });
    findings.fault(`check with CONTENT_DIR ${JSON.stringify(folder.slice(0, 80))}`, [
      ...faultsOfOutput(output),
      ...(isLate ? ['no answer in 90 s'] : []),
      ...(status === 0 && /khong-co|tep$|null/.test(folder) ? ['accepted'] : []),
    ]);
  }
}

/** In a copy of the project, since one of them may be deleted. */
async function outFolders({ top, content, env }: Place, findings: Findings): Promise<void> {
  const [project, home, foreign] = [join(top, 'du-an'), join(top, 'home'), join(top, 'cua-nguoi-khac')];
  copyProject(project);
  symlinkSync(PACKAGES, join(project, 'node_modules'));
  cpSync(content, join(project, 'content'), { recursive: true });
  for (const folder of [home, foreign, join(top, 'kho')]) mkdirSync(folder);
  for (const folder of [home, foreign]) writeFileSync(join(folder, 'quan-trong.txt'), 'đừng xóa');
  writeFileSync(join(foreign, 'index.html'), 'trang của người khác');
  symlinkSync(join(project, 'content'), join(top, 'loi-vong'));
  const folders = [
    'content',
    '.',
    '..',
    './',
    'content/articles',
    'content/site',
    'src',
    '.git',
    'node_modules',
    'scripts/..',
    join(project, 'content'),
    project,
    top,
    home,
    foreign,
    join(foreign, 'index.html'),
    join(foreign, 'index.html', 'x'),
    join(top, 'loi-vong'),
    join(top, 'loi-vong', 'x'),
    '../cua-nguoi-khac',
    'CONTENT/../content',
    `${project}/./content/`,
    'public',
    'tests',
    'package.json',
    '/dev/null',
    '/proc/self',
    '\u0000',
    'a\nb/../../content',
  ];
  const victims = (): string =>
    [join(project, 'content'), join(project, 'src'), join(project, '.git'), join(project, 'scripts'), home, foreign]
      .map(fingerprint)
      .join();
  for (const folder of folders) {
    if (folder.includes('\0')) continue;
    const before = victims();
    const { status, output, isLate } = await runProject('build', {
      env: { ...env, CONTENT_DIR: 'content', OUT_DIR: folder, HOME: home },
      cwd: project,
    });
    const changed = victims() !== before;
    findings.fault(`build with OUT_DIR ${JSON.stringify(folder)}`, [
      ...faultsOfOutput(output),
      ...(isLate ? ['hung'] : []),
      ...(status === 0 ? ['accepted'] : []),
      ...(changed ? ['something was deleted or written'] : []),
    ]);
    if (changed) return;
  }
}
