import type { GitRepository } from './git-repository.ts';
import { EDITOR, type Endpoints } from './serve-forge.ts';

interface MergeRequest {
  iid: number;
  title: string;
  source: string;
  target: string;
  state: 'opened' | 'merged';
  labels: string[];
}

const NOW = '2026-01-05T08:00:00Z';

/**
 * Merge requests of the fake GitLab, for the editorial workflow. A draft is one whose title begins with
 * `Draft:`. A merge moves the branch on, as fast-forward does.
 * - `GET`, `POST …/merge_requests`, `PUT …/merge_requests/:iid`, `PUT …/merge`, `GET …/diffs`: https://docs.gitlab.com/api/merge_requests/
 * - `DELETE …/repository/branches/:branch`: https://docs.gitlab.com/api/branches/#delete-repository-branch
 */
export function gitlabMergeRequests(git: GitRepository, at: string): Endpoints {
  const requests: MergeRequest[] = [];
  const find = (iid: string | undefined): MergeRequest => {
    const found = requests.find((request) => request.iid === Number(iid));
    if (!found) throw new Error(`No merge request ${iid}`);
    return found;
  };
  const view = ({ iid, title, source, target, state, labels }: MergeRequest) => ({
    id: 100 + iid,
    iid,
    title,
    state,
    labels,
    draft: title.startsWith('Draft:'),
    source_branch: source,
    target_branch: target,
    sha: git.head(source),
    web_url: `https://gitlab.invalid/merge_requests/${iid}`,
    created_at: NOW,
    updated_at: NOW,
    author: { id: EDITOR.id, username: EDITOR.login, name: EDITOR.name },
  });
  const split = (labels: string): string[] => labels.split(',').filter(Boolean);

  return {
    [`GET ${at}/merge_requests`]: ({ query }) => {
      const labels = split(query.get('labels') ?? '');
      return {
        json: requests
          .filter((request) => request.state === query.get('state') && labels.every((label) => request.labels.includes(label)))
          .map(view),
      };
    },
    [`POST ${at}/merge_requests`]: ({ body: { title, source_branch: source, target_branch: target, labels } }) => {
      const request: MergeRequest = { iid: requests.length + 1, title, source, target, state: 'opened', labels: split(labels) };
      requests.push(request);
      return { status: 201, json: view(request) };
    },
    [`PUT ${at}/merge_requests/:iid`]: ({ groups, body: { title, add_labels, remove_labels } }) => {
      const request = find(groups.iid);
      const labels = [...request.labels.filter((label) => !split(remove_labels).includes(label)), ...split(add_labels)];
      return { json: view(Object.assign(request, { title: title ?? request.title, labels })) };
    },
    [`GET ${at}/merge_requests/:iid/diffs`]: ({ groups }) => {
      const { source, target } = find(groups.iid);
      return {
        json: git
          .changes(target, source)
          .map((line) => ({
            old_path: line.slice(2),
            new_path: line.slice(2),
            new_file: line.startsWith('A'),
            deleted_file: line.startsWith('D'),
            renamed_file: false,
          })),
      };
    },
    [`PUT ${at}/merge_requests/:iid/merge`]: ({ groups, body }) => {
      const request = find(groups.iid);
      if (request.title.startsWith('Draft:')) return { status: 405, json: { message: '405 Method Not Allowed' } };
      if (body.sha && body.sha !== git.head(request.source))
        return { status: 409, json: { message: 'SHA does not match HEAD of source branch' } };
      git.setBranch(request.target, git.head(request.source)!);
      return { json: view(Object.assign(request, { state: 'merged' as const })) };
    },
    [`DELETE ${at}/repository/branches/:branch`]: ({ groups }) => {
      if (git.head(groups.branch!)) git.deleteBranch(groups.branch!);
      return { status: 204 };
    },
  };
}
