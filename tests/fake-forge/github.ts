import { answerGraphql, type Arguments, type GraphObject } from './graphql.ts';
import type { Commit, GitRepository } from './git-repository.ts';
import { githubPulls } from './github-pulls.ts';
import { EDITOR, REPOSITORY, serveForge, type FakeForge } from './serve-forge.ts';

const LARGEST_TEXT = 512 * 1024;

/** The parts of GitHub's GraphQL schema that speak of files and commits. */
function graphOf(git: GitRepository): {
  commit: (commit: Commit) => GraphObject;
  blob: (name: string) => GraphObject | null;
  ref: (name: string) => GraphObject | null;
} {
  const blob = (name: string): GraphObject | null => {
    const content = git.blob(name);
    if (!content) return null;
    const isBinary = content.includes(0);
    const text = isBinary ? null : content.subarray(0, LARGEST_TEXT).toString();
    return { __typename: 'Blob', oid: git.oid(name), byteSize: content.length, isBinary, isTruncated: content.length > LARGEST_TEXT, text };
  };
  const commit = ({ oid, message, date, author }: Commit): GraphObject => ({
    __typename: 'Commit',
    oid,
    message,
    committedDate: date,
    author: { ...author, avatarUrl: '', user: author.email === EDITOR.email ? { databaseId: EDITOR.id, login: EDITOR.login } : null },
    file: ({ path }: Arguments) => ({ oid: git.oid(`${oid}:${path}`) }),
    history: ({ first, path }: Arguments) => ({ nodes: git.commits(oid, path).slice(0, first).map(commit) }),
  });
  const ref = (name: string): GraphObject | null => {
    const head = git.head(name.replace('refs/heads/', ''));
    return head ? { name, target: commit(git.commits(head)[0]!) } : null;
  };
  return { commit, blob, ref };
}

/**
 * A GitHub Enterprise Server with one repository, as far as Sveltia CMS 0.221 asks it; its addresses differ from
 * github.com's only in `/api/v3` and `/api/graphql`. What the editorial workflow needs is in `github-pulls.ts`.
 * - `GET /user`: https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 * - `GET …/collaborators/:user`: https://docs.github.com/en/rest/collaborators/collaborators
 * - `GET …/git/trees/:sha`: https://docs.github.com/en/rest/git/trees#get-a-tree
 * - `GET …/git/blobs/:sha`, raw: https://docs.github.com/en/rest/git/blobs#get-a-blob
 * - `POST /api/graphql`: https://docs.github.com/en/graphql/reference/objects#repository and, to write,
 *   https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
export function startGithub(git: GitRepository): Promise<FakeForge> {
  const { commit, blob, ref } = graphOf(git);
  const pulls = githubPulls(git, ref);

  function createCommitOnBranch({ input }: Arguments): GraphObject {
    const { branch, expectedHeadOid, fileChanges, message } = input;
    if (branch.repositoryNameWithOwner !== REPOSITORY)
      throw new Error(`Could not resolve to a Repository with the name '${branch.repositoryNameWithOwner}'.`);
    const head = git.head(branch.branchName);
    if (head !== expectedHeadOid) throw new Error(`Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`);
    const changes = [
      ...fileChanges.additions.map(({ path, contents }: Arguments) => ({ path, content: Buffer.from(contents, 'base64') })),
      ...fileChanges.deletions.map(({ path }: Arguments) => ({ path, content: null })),
    ];
    const oid = git.commit(branch.branchName, changes, [message.headline, message.body].filter(Boolean).join('\n\n'), EDITOR);
    return { commit: commit(git.commits(oid)[0]!) };
  }

  const repository: GraphObject = {
    __typename: 'Repository',
    id: 'R_1',
    defaultBranchRef: { name: 'main' },
    ref: ({ qualifiedName }) => ref(qualifiedName),
    object: ({ oid, expression }) => blob(oid ?? expression),
    pullRequests: pulls.list,
  };
  const root: GraphObject = {
    repository: ({ owner, name }) => (`${owner}/${name}` === REPOSITORY ? repository : null),
    createCommitOnBranch,
    ...pulls.mutations,
  };

  const at = `/api/v3/repos/${REPOSITORY}`;
  return serveForge(git, 'token', {
    'GET /api/v3/user': () => ({
      json: { ...EDITOR, avatar_url: 'https://avatars.invalid/u/7', html_url: `https://github.invalid/${EDITOR.login}` },
    }),
    [`GET ${at}/collaborators/:user`]: ({ groups }) =>
      groups.user === EDITOR.login ? { status: 204 } : { status: 404, json: { message: 'Not Found' } },
    [`GET ${at}/git/trees/:sha`]: ({ groups }) => ({
      json: {
        sha: groups.sha,
        truncated: false,
        tree: git.files(groups.sha!).map(({ path, oid, size }) => ({ path, mode: '100644', type: 'blob', sha: oid, size })),
      },
    }),
    [`GET ${at}/git/blobs/:sha`]: ({ groups }) => ({ bytes: git.blob(groups.sha!) ?? Buffer.alloc(0) }),
    'POST /api/graphql': ({ body }) => ({ json: answerGraphql(root, body) }),
    ...pulls.endpoints(at),
  });
}
