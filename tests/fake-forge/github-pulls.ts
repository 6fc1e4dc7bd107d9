import type { Arguments, GraphObject } from './graphql.ts';
import type { GitRepository } from './git-repository.ts';
import { EDITOR, type Endpoints } from './serve-forge.ts';

interface Pull {
  number: number;
  title: string;
  head: string;
  base: string;
  draft: boolean;
  isOpen: boolean;
  labels: string[];
}

const CHANGE_TYPES: Record<string, string> = { A: 'ADDED', M: 'MODIFIED', D: 'DELETED' };
const NOW = '2026-01-05T08:00:00Z';

/**
 * Branches and pull requests of the fake GitHub, for the editorial workflow. A merge moves the branch on, as fast-forward does.
 * - `POST …/pulls`, `PUT …/pulls/:number/merge`: https://docs.github.com/en/rest/pulls/pulls
 * - `GET`, `PATCH …/issues/:number`, `POST …/issues/:number/labels`: https://docs.github.com/en/rest/issues
 * - `DELETE …/git/refs/heads/:branch`: https://docs.github.com/en/rest/git/refs
 * - `createRef`, `markPullRequestReadyForReview`: https://docs.github.com/en/graphql/reference/mutations
 */
export function githubPulls(git: GitRepository, ref: (name: string) => GraphObject | null) {
  const pulls: Pull[] = [];
  const find = (number: string | undefined): Pull => {
    const found = pulls.find((pull) => pull.number === Number(number));
    if (!found) throw new Error(`No pull request ${number}`);
    return found;
  };
  const restView = ({ number, title, head, draft }: Pull) => ({
    number,
    node_id: `PR_${number}`,
    title,
    draft,
    html_url: `https://github.invalid/pull/${number}`,
    head: { ref: head, sha: git.head(head) },
    created_at: NOW,
    updated_at: NOW,
  });
  const graphView = ({ number, title, head, base, draft, labels }: Pull): GraphObject => ({
    __typename: 'PullRequest',
    id: `PR_${number}`,
    number,
    title,
    url: `https://github.invalid/pull/${number}`,
    isDraft: draft,
    isCrossRepository: false,
    createdAt: NOW,
    updatedAt: NOW,
    headRefName: head,
    headRefOid: git.head(head),
    author: { __typename: 'User', login: EDITOR.login, name: EDITOR.name, email: EDITOR.email, databaseId: EDITOR.id, avatarUrl: '' },
    labels: () => ({ nodes: labels.map((name) => ({ name })) }),
    files: () => ({ nodes: git.changes(base, head).map((line) => ({ path: line.slice(2), changeType: CHANGE_TYPES[line[0]!]! })) }),
  });

  const mutations: GraphObject = {
    createRef: ({ input }) => {
      const branch = input.name.replace('refs/heads/', '');
      if (git.head(branch)) throw new Error(`A ref named "${input.name}" already exists in the repository.`);
      git.setBranch(branch, input.oid);
      return { ref: ref(branch) };
    },
    markPullRequestReadyForReview: ({ input }) => ({
      pullRequest: graphView(Object.assign(find(input.pullRequestId.slice('PR_'.length)), { draft: false })),
    }),
  };

  /** `Repository.pullRequests`: the open ones with any of the labels. */
  const list = ({ labels }: Arguments): GraphObject => ({
    nodes: pulls.filter(({ isOpen, labels: own }) => isOpen && own.some((name) => labels.includes(name))).map(graphView),
  });

  const endpoints = (at: string): Endpoints => ({
    [`POST ${at}/pulls`]: ({ body: { title, head, base, draft } }) => {
      const pull: Pull = { number: pulls.length + 1, title, head, base, draft, isOpen: true, labels: [] };
      pulls.push(pull);
      return { status: 201, json: restView(pull) };
    },
    [`PUT ${at}/pulls/:number/merge`]: ({ groups }) => {
      const pull = find(groups.number);
      if (pull.draft) return { status: 405, json: { message: 'Pull Request is still a draft' } };
      git.setBranch(pull.base, git.head(pull.head)!);
      pull.isOpen = false;
      return { json: { merged: true, sha: git.head(pull.base) } };
    },
    [`GET ${at}/issues/:number`]: ({ groups }) => ({
      json: { ...restView(find(groups.number)), labels: find(groups.number).labels.map((name) => ({ name })) },
    }),
    [`PATCH ${at}/issues/:number`]: ({ groups, body }) => ({ json: restView(Object.assign(find(groups.number), { labels: body.labels })) }),
    [`POST ${at}/issues/:number/labels`]: ({ groups, body }) => {
      find(groups.number).labels.push(...body.labels);
      return { json: find(groups.number).labels.map((name) => ({ name })) };
    },
    [`DELETE ${at}/git/refs/heads/:branch*`]: ({ groups }) => {
      git.deleteBranch(groups.branch!);
      return { status: 204 };
    },
  });
  return { mutations, list, endpoints };
}
