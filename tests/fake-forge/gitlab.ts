import { answerGraphql, type Arguments, type GraphObject } from './graphql.ts';
import type { FileChange, GitRepository } from './git-repository.ts';
import { gitlabMergeRequests } from './gitlab-merge-requests.ts';
import { oauthEndpoints } from './oauth.ts';
import { EDITOR, REPOSITORY, serveForge, type Answer, type Call, type FakeForge } from './serve-forge.ts';

/** A real GitLab sends a hundred; fewer here, so that a library of some files takes more than one page. */
const TREE_PAGE = 20;

interface Action {
  action: 'create' | 'update' | 'move' | 'delete';
  file_path: string;
  previous_path?: string;
  content: string;
  encoding: 'text' | 'base64';
}

const refused = (message: string): Answer => ({ status: 400, json: { message } });

/**
 * A GitLab with one project, as far as Sveltia CMS 0.221 asks it. What the editorial workflow needs is in
 * `gitlab-merge-requests.ts`.
 * - `GET /user`: https://docs.gitlab.com/api/users/#retrieve-the-current-user
 * - `GET /projects/:id/users`: https://docs.gitlab.com/api/projects/#list-users
 * - `POST /projects/:id/repository/commits`: https://docs.gitlab.com/api/commits/#create-a-commit
 * - `GET /projects/:id/repository/branches/:branch`: https://docs.gitlab.com/api/branches/
 * - `GET /projects/:id/repository/files/:path/raw`: https://docs.gitlab.com/api/repository_files/
 * - `POST /api/graphql`: https://docs.gitlab.com/api/graphql/reference/#repository
 */
export function startGitlab(git: GitRepository): Promise<FakeForge> {
  const tree = ({ ref }: Arguments): GraphObject | null => {
    const head = git.head(ref);
    if (!head) return null;
    const { oid, message } = git.commits(head)[0]!;
    return {
      __typename: 'Tree',
      lastCommit: { sha: oid, message },
      blobs: ({ after }) => {
        const files = git.files(head);
        const start = Number(after || 0);
        const nodes = files.slice(start, start + TREE_PAGE).map(({ path, oid: sha }) => ({ __typename: 'Blob', type: 'blob', path, sha }));
        return { nodes, pageInfo: { endCursor: String(start + nodes.length), hasNextPage: start + nodes.length < files.length } };
      },
    };
  };
  const blobs = ({ ref, paths }: Arguments): GraphObject => ({
    nodes: (paths as string[])
      .filter((path) => git.read(ref, path))
      .map((path) => {
        const content = git.read(ref, path)!;
        return {
          __typename: 'RepositoryBlob',
          path,
          oid: git.oid(`${ref}:${path}`),
          size: String(content.length),
          rawTextBlob: content.includes(0) ? null : content.toString(),
        };
      }),
  });
  const root: GraphObject = {
    project: ({ fullPath }) =>
      fullPath === REPOSITORY ? { __typename: 'Project', repository: { __typename: 'Repository', rootRef: 'main', tree, blobs } } : null,
  };

  function createCommit({ body }: Call): Answer {
    const { branch, start_branch, commit_message, actions } = body as {
      branch: string;
      start_branch?: string;
      commit_message: string;
      actions: Action[];
    };
    if (start_branch && git.head(branch))
      return refused(`A branch called '${branch}' already exists. Switch to that branch in order to make changes`);
    const from = start_branch ?? branch;
    const changes: FileChange[] = [];
    for (const { action, file_path, previous_path, content, encoding } of actions) {
      const before = git.read(from, previous_path ?? file_path);
      if (action === 'create' && before) return refused('A file with this name already exists');
      if (action !== 'create' && !before) return refused("A file with this name doesn't exist");
      if (action === 'move' && previous_path) changes.push({ path: previous_path, content: null });
      changes.push({
        path: file_path,
        content: action === 'delete' ? null : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
      });
    }
    if (start_branch) git.setBranch(branch, git.head(start_branch)!);
    const oid = git.commit(branch, changes, commit_message, EDITOR);
    return { status: 201, json: { id: oid, committed_date: git.commits(oid)[0]!.date, message: commit_message } };
  }

  const at = `/api/v4/projects/${encodeURIComponent(REPOSITORY)}`;
  return serveForge(
    git,
    'Bearer',
    {
      'GET /api/v4/user': () => ({
        json: {
          id: EDITOR.id,
          username: EDITOR.login,
          name: EDITOR.name,
          email: EDITOR.email,
          bot: false,
          avatar_url: 'https://avatars.invalid/7',
          web_url: `https://gitlab.invalid/${EDITOR.login}`,
        },
      }),
      [`GET ${at}/users`]: ({ query }) => ({
        json: [{ id: EDITOR.id, username: EDITOR.login }].filter(({ username }) => username.includes(query.get('search') ?? '')),
      }),
      [`GET ${at}/repository/branches/:branch`]: ({ groups }) => ({
        json: { name: groups.branch, commit: { id: git.head(groups.branch!) } },
      }),
      [`GET ${at}/repository/files/:path/raw`]: ({ groups, query }) => ({
        bytes: git.read(query.get('ref') ?? 'main', groups.path!) ?? Buffer.alloc(0),
      }),
      [`POST ${at}/repository/commits`]: createCommit,
      'POST /api/graphql': ({ body }) => ({ json: answerGraphql(root, body) }),
      ...gitlabMergeRequests(git, at),
    },
    oauthEndpoints('/oauth/authorize', '/oauth/token'),
  );
}
