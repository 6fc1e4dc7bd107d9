import type { FileChange, GitRepository } from './git-repository.ts';
import { oauthEndpoints } from './oauth.ts';
import { EDITOR, REPOSITORY, serveForge, type Answer, type Call, type Endpoints, type FakeForge } from './serve-forge.ts';

/** What an instance sends at most, so that a library of some files takes more than one page and one batch. */
const TREE_PAGE = 20;
const BATCH = 10;

/** Versions that say which of the two it is, as `GET /version` gives them. */
export const GITEA = '1.24.6';
export const FORGEJO = '13.0.3+gitea-1.22.0';

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content: string;
  from_path?: string;
  sha?: string;
}

/**
 * A Gitea or Forgejo with one repository, as far as Sveltia CMS 0.221 asks it.
 * Reference of all endpoints: https://docs.gitea.com/api/1.24/ and https://codeberg.org/api/swagger
 * - `GET /version`, `/settings/api`, `/user`, `/repos/:owner/:repo`, `…/branches/:branch`, `…/git/trees/:sha` (paged)
 * - contents in bulk: Gitea `POST …/file-contents`, Forgejo `GET …/git/blobs?shas=`; neither has the other's
 * - `POST …/contents`, to write several files in a commit; an update names the object it replaces
 * - `GET …/media/:branch/:path`
 * A real instance answers a page of another site only with `[cors]` switched on in its `app.ini`.
 */
export function startGitea(git: GitRepository, version: string = GITEA): Promise<FakeForge> {
  const blobView = (oid: string) => ({ sha: oid, encoding: 'base64', content: git.blob(oid)?.toString('base64') ?? null });

  function changeFiles({ body }: Call): Answer {
    const { branch, message, author, files } = body as { branch: string; message: string; author: typeof EDITOR; files: Operation[] };
    const changes: FileChange[] = [];
    for (const { operation, path, content, from_path, sha } of files) {
      const before = git.read(branch, from_path ?? path);
      if (operation === 'create' && before) return { status: 422, json: { message: `repository file already exists [path: ${path}]` } };
      if (operation !== 'create' && (!before || git.oid(`${branch}:${from_path ?? path}`) !== sha))
        return { status: 422, json: { message: `sha does not match [given: ${sha}]` } };
      if (from_path && from_path !== path) changes.push({ path: from_path, content: null });
      changes.push({ path, content: operation === 'delete' ? null : Buffer.from(content, 'base64') });
    }
    const oid = git.commit(branch, changes, message, author);
    return {
      status: 201,
      json: {
        commit: { sha: oid, created: git.commits(oid)[0]!.date, message },
        files: files.map(({ operation, path }) => (operation === 'delete' ? null : { path, sha: git.oid(`${oid}:${path}`) })),
      },
    };
  }

  const at = `/api/v1/repos/${REPOSITORY}`;
  const inBulk: Endpoints =
    version === FORGEJO
      ? { [`GET ${at}/git/blobs`]: ({ query }) => ({ json: (query.get('shas') ?? '').split(',').slice(0, BATCH).map(blobView) }) }
      : {
          [`POST ${at}/file-contents`]: ({ query, body }) => ({
            json: (body.files as string[]).slice(0, BATCH).map((path) => ({ path, ...blobView(git.oid(`${query.get('ref')}:${path}`)) })),
          }),
        };
  return serveForge(
    git,
    'token',
    {
      'GET /api/v1/version': () => ({ json: { version } }),
      'GET /api/v1/settings/api': () => ({
        json: {
          max_response_items: 50,
          default_paging_num: BATCH,
          default_git_trees_per_page: TREE_PAGE,
          default_max_blob_size: 10_485_760,
        },
      }),
      'GET /api/v1/user': () => ({
        json: {
          id: EDITOR.id,
          login: EDITOR.login,
          full_name: EDITOR.name,
          email: EDITOR.email,
          avatar_url: 'https://avatars.invalid/7',
          html_url: `https://git.invalid/${EDITOR.login}`,
        },
      }),
      [`GET ${at}`]: () => ({
        json: { full_name: REPOSITORY, default_branch: 'main', permissions: { admin: false, push: true, pull: true } },
      }),
      [`GET ${at}/branches/:branch`]: ({ groups }) => {
        const head = git.head(groups.branch!);
        return head
          ? { json: { name: groups.branch, commit: { id: head, message: git.commits(head)[0]!.message } } }
          : { status: 404, json: { message: 'branch does not exist' } };
      },
      [`GET ${at}/git/trees/:sha`]: ({ groups, query }) => {
        const files = git.files(groups.sha!);
        const page = Number(query.get('page') ?? 1);
        const tree = files
          .slice((page - 1) * TREE_PAGE, page * TREE_PAGE)
          .map(({ path, oid, size }) => ({ path, mode: '100644', type: 'blob', sha: oid, size }));
        return { json: { sha: groups.sha, page, total_count: files.length, truncated: page * TREE_PAGE < files.length, tree } };
      },
      [`GET ${at}/media/:branch/:path*`]: ({ groups }) => ({ bytes: git.read(groups.branch!, groups.path!) ?? Buffer.alloc(0) }),
      [`POST ${at}/contents`]: changeFiles,
      ...inBulk,
    },
    oauthEndpoints('/login/oauth/authorize', '/login/oauth/access_token'),
  );
}
