import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

import type { EntryChoices } from '../../src/editing/cms/brought-entries.ts';
import { editorPage } from '../../src/editing/cms/editor-page.ts';
import { editorSchema, type EditorSettings } from '../../src/schemas/site.ts';
import { GitRepository } from '../fake-forge/git-repository.ts';
import { FORGEJO, startGitea } from '../fake-forge/gitea.ts';
import { startGithub } from '../fake-forge/github.ts';
import { startGitlab } from '../fake-forge/gitlab.ts';
import { REPOSITORY, TOKEN, type FakeForge } from '../fake-forge/serve-forge.ts';
import { CONTENT, type Files } from './editor-steps.ts';

/** A kind of git host: the stand-in for it, and `editor:` of `site.yaml` as an administrator would write it. */
export interface Host {
  name: string;
  start: (git: GitRepository) => Promise<FakeForge>;
  settings: (origin: string) => Partial<EditorSettings>;
}

export const GITHUB: Host = {
  name: 'GitHub',
  start: startGithub,
  settings: (origin) => ({ backend: 'github', apiRoot: `${origin}/api/v3` }),
};
export const GITLAB: Host = {
  name: 'GitLab',
  start: startGitlab,
  settings: (origin) => ({ backend: 'gitlab', apiRoot: `${origin}/api/v4` }),
};
export const GITEA: Host = { name: 'Gitea', start: startGitea, settings: (origin) => ({ backend: 'gitea', apiRoot: `${origin}/api/v1` }) };
export const FORGEJO_HOST: Host = {
  name: 'Forgejo',
  start: (git) => startGitea(git, FORGEJO),
  settings: (origin) => ({ backend: 'gitea', apiRoot: `${origin}/api/v1` }),
};

/** A stand-in for a git host, whose repository holds the fixture library, and what the page did there. */
export interface Visit {
  forge: FakeForge;
  /** The repository's first commit. */
  founded: string;
  /** Errors in the browser's console. */
  complaints: string[];
  /** The files of a branch as git has them. */
  filesOf: (branch: string) => Files;
  /** What a branch has that the first commit had not: `A path`, `M path`, below the content folder. */
  changesOn: (branch: string) => string[];
  /** Nothing was asked of another site, nothing that the stand-in does not know, and nothing was complained of. */
  expectQuiet: () => void;
}

/**
 * Starts a git host and points the editor at it: the editor is the one of the build, and only the settings that its
 * page is made from are the test's.
 */
export async function visit(
  { start, settings }: Host,
  page: Page,
  folder: string,
  more: Partial<EditorSettings> = {},
  choices: EntryChoices = {},
): Promise<Visit> {
  const forge = await start(new GitRepository(folder, CONTENT));
  const editor = editorSchema.parse({ enabled: true, repository: REPOSITORY, ...settings(forge.origin), ...more });
  const built = await readFile('dist.editor/quan-tri/index.html', 'utf8');
  const script = /<script type="module" src="([^"]+)"/.exec(built)?.[1] ?? '';
  const styles = [...built.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const body = editorPage(
    { site: { name: 'Thư viện mẫu', url: 'https://mau.example', base: '/' }, editor, contentPath: CONTENT, choices },
    { script, styles },
  );
  // A page that a test hands out has no address of its own to Chromium, which then asks before it lets it reach this machine.
  await page.context().grantPermissions(['local-network-access']);
  await page.context().route(
    ({ pathname }) => pathname === '/quan-tri/',
    (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  );

  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const founded = forge.repository.head('main') ?? '';
  return {
    forge,
    founded,
    complaints,
    filesOf: (branch) =>
      Object.fromEntries(
        forge.repository.files(branch).map(({ path, oid }) => [path, forge.repository.blob(oid)?.toString('base64') ?? '']),
      ),
    changesOn: (branch) => forge.repository.changes(founded, branch).map((line) => line.replace(`${CONTENT}/`, '')),
    expectQuiet: () => {
      expect([...asked].filter((origin) => !['null', forge.origin, new URL(page.url()).origin].includes(origin))).toEqual([]);
      expect(forge.unanswered).toEqual([]);
      expect(complaints).toEqual([]);
    },
  };
}

/** Signs in with an access token, as far as the list of articles. */
export async function signIn(page: Page): Promise<void> {
  await enterToken(page, TOKEN);
  await expect(page.getByText('Bài mẫu số 1 về việc đọc sách trong chi bộ')).toBeVisible();
}

export async function enterToken(page: Page, token: string): Promise<void> {
  await page.goto('/quan-tri/');
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill(token);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}
