import { basename } from 'node:path';
import { EVERY_HOST } from '../../tests/fake-forge/every-host.ts';
import { WHOLE_WALK } from '../../tests/walk/real-site.ts';
import { browserTests, nodeTests, step, type Count, type Shard } from './run.ts';

/** One thing to run. What has neither files nor a folder is a step of its own, which nothing else waits for. */
export interface Suite {
  /** A pattern of the files it consists of, `/` between folders. */
  files?: string;
  /** The built sites that a file looks at. */
  needs?: (file: string) => readonly Site[];
  /** The built site it makes. */
  makes?: Site;
  /** @param files of the suite, those of this part of the run alone unless it deals them out itself */
  run: (files: readonly string[], shard?: Shard) => Promise<Count>;
  /** Playwright deals out tests, not files. */
  dealsItself?: boolean;
  /** Suites that stand together and have the same word here run at once. */
  atOnce?: 'sources' | 'builds';
  /** Runs only where it is named. */
  isOnRequest?: boolean;
}

/** Folders that builds leave for the tests. */
export type Site = 'dist' | 'dist.fixture' | 'dist.editor';

const EVERY_SITE: readonly Site[] = ['dist', 'dist.fixture', 'dist.editor'];

/** As the projects of Playwright's configuration share out the files. */
function siteOfSpec(file: string): readonly Site[] {
  if (file.startsWith('tests/walk/')) return ['dist'];
  return basename(file).startsWith('editor') ? ['dist.editor'] : ['dist.fixture'];
}

/** All suites by name, in the order of a whole run. */
export const SUITES: ReadonlyMap<string, Suite> = new Map<string, Suite>([
  ['types', { atOnce: 'sources', run: () => step(['node_modules/astro/bin/astro.mjs', 'check']) }],
  ['format', { atOnce: 'sources', run: () => step(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']) }],
  ['lint', { atOnce: 'sources', run: () => step(['node_modules/eslint/bin/eslint.js', '-c', 'eslint.config.mjs', '.']) }],
  ['unit', { files: 'tests/unit/**/*.test.ts', run: nodeTests }],
  ['content', { files: 'tests/content/**/*.test.ts', run: nodeTests }],
  ['content check', { run: () => step(['scripts/thu-vien.mjs', 'check']) }],
  ['build', { atOnce: 'builds', makes: 'dist', run: () => step(['scripts/thu-vien.mjs', 'build'], { OUT_DIR: 'dist' }) }],
  [
    'build of the fixture',
    {
      atOnce: 'builds',
      makes: 'dist.fixture',
      run: () =>
        step(['scripts/thu-vien.mjs', 'build', '--portable'], {
          CONTENT_DIR: 'tests/fixtures/library',
          OUT_DIR: 'dist.fixture',
          SHOW_GALLERY: '1',
        }),
    },
  ],
  ['build of the editor', { atOnce: 'builds', makes: 'dist.editor', run: () => step(['tests/build-editor.ts']) }],
  ['pages', { files: 'tests/site/**/*.test.ts', needs: () => EVERY_SITE, run: nodeTests }],
  ['browser', { files: 'tests/{e2e,walk}/**/*.spec.ts', needs: siteOfSpec, run: browserTests, dealsItself: true }],
  [
    'whole walk',
    {
      files: 'tests/walk/every-address.spec.ts',
      needs: siteOfSpec,
      run: (files, shard) => browserTests(files, shard, { [WHOLE_WALK]: '1' }),
      dealsItself: true,
      isOnRequest: true,
    },
  ],
  [
    'every host',
    {
      files: 'tests/e2e/editor-forges.spec.ts',
      needs: siteOfSpec,
      run: (files, shard) => browserTests(files, shard, { [EVERY_HOST]: '1' }),
      dealsItself: true,
      isOnRequest: true,
    },
  ],
  ['parts', { files: 'tests/parts/**/*.test.ts', run: nodeTests, isOnRequest: true }],
  ['package', { files: 'tests/package/**/*.test.ts', run: nodeTests, isOnRequest: true }],
]);
