import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PLACES, readWorkflows, type Job, type RunsOfJob } from './pipelines.ts';

/** Runs code that somebody outside wrote: what an event of a request starts, unless the job leaves such events out. */
const runsRequests = ({ workflow, job }: RunsOfJob): boolean =>
  'pull_request' in workflow.on && !/github\.event_name != 'pull_request'/.test(job.if ?? '');
const mayWrite = (rights: Record<string, string>): boolean => Object.values(rights).includes('write');
const stepsOf = (job: Job): string => JSON.stringify(job.steps);

for (const { name: whose, workflows: folder, ofRequests } of PLACES)
  describe(`GitHub workflows ${whose}`, () => {
    const workflows = readWorkflows(folder);
    const jobs = workflows.flatMap(({ file, workflow }): RunsOfJob[] =>
      Object.entries(workflow.jobs).map(([name, job]) => ({
        at: `${file}: ${name}`,
        workflow,
        job,
        rights: { ...workflow.permissions, ...job.permissions },
      })),
    );

    it('name every action by the whole hash of a commit, and its version beside it', () => {
      for (const { file, text } of workflows) {
        for (const [line] of text.matchAll(/^.*\buses:.*$/gm))
          assert.match(line, /uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
      }
    });

    it('give nothing that is not asked for, and have an end', () => {
      for (const { at, workflow, job } of jobs) {
        assert.ok(workflow.permissions && !mayWrite(workflow.permissions), `${at}: rights for the whole file`);
        assert.ok(job['timeout-minutes']! <= 30, at);
      }
    });

    it('are never started with the rights of the repository by somebody outside', () => {
      for (const { file, workflow } of workflows)
        for (const event of ['pull_request_target', 'issue_comment', 'issues']) assert.ok(!(event in workflow.on), `${file}: ${event}`);
    });

    it('leave no secret and no right to write to a job that runs the code of a request', () => {
      const running = jobs.filter(runsRequests);
      assert.deepEqual(
        running.map(({ at }) => at),
        ['preview.yml: preview', ...ofRequests],
      );
      for (const { at, job, rights } of running) {
        assert.deepEqual(rights, { contents: 'read' }, at);
        assert.doesNotMatch(stepsOf(job), /secrets\b|github\.token|GITHUB_TOKEN|GH_TOKEN/, at);
      }
    });

    it('run no code of a request, nor what it built, in a job that may write', () => {
      const writing = jobs.filter(({ rights }) => mayWrite(rights));
      assert.deepEqual(
        writing.map(({ at }) => at),
        ['comment.yml: comment', 'publish.yml: publish'],
      );
      const [comment, publish] = writing.map(({ job }) => job);
      // The one that publishes runs no code; the one that comments has the default branch's, and reads one file of the request's run.
      assert.doesNotMatch(stepsOf(publish!), /"run"|checkout/);
      const [checkout, , ...rest] = comment!.steps;
      assert.deepEqual(checkout?.with, { 'persist-credentials': false });
      const commands = rest.map(({ run = '' }) => run).join('\n');
      assert.doesNotMatch(commands, /\bgit (?:fetch|checkout|clone|pull)|npm (?:run|test|start)|npx|download-artifact|eval/);
      assert.match(commands, /unzip -p check\.zip check\.json \| head -c \d+ > check\.json/);
      assert.match(commands, /select\(\.head\.sha == env\.HEAD_SHA\)/);
    });

    it('keep nothing of a request for the site of the default branch', () => {
      const ofDefaultBranch = "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'";
      for (const { at, job } of jobs) {
        for (const { uses = '', if: when = job.if } of job.steps) {
          assert.doesNotMatch(uses, /^actions\/cache@/, `${at}: saves whatever the event is`);
          if (uses.startsWith('actions/cache/save@')) assert.equal(when, ofDefaultBranch, at);
        }
      }
    });

    it('put nothing from outside into the text of a command, nor credentials into the checkout', () => {
      for (const { at, job } of jobs) {
        for (const step of job.steps) {
          assert.doesNotMatch(step.run ?? '', /\$\{\{/, at);
          if (step.uses?.startsWith('actions/checkout@')) assert.equal(step.with?.['persist-credentials'], false, at);
        }
      }
    });

    it('show a preview on the reader’s own machine only', () => {
      const preview = workflows.find(({ file }) => file === 'preview.yml')!;
      assert.match(preview.text, /SITE_ADDRESS: http:\/\/localhost:8080\/\n/);
      assert.doesNotMatch(preview.text, /pages/);
    });

    it('wait for a workflow that there is', () => {
      const { workflow } = workflows.find(({ file }) => file === 'comment.yml')!;
      const { workflows: awaited } = workflow.on.workflow_run as { workflows: string[] };
      for (const name of awaited)
        assert.ok(
          workflows.some((other) => other.workflow.name === name),
          name,
        );
    });
  });

interface GitlabJob {
  cache?: object;
  script?: string[];
  extends?: string;
  rules?: { if: string }[];
  artifacts?: { paths?: string[]; expose_as?: string };
  pages?: { path_prefix?: string; publish: string };
}

for (const { name: whose, gitlab } of PLACES)
  describe(`GitLab pipeline ${whose}`, () => {
    const text = readFileSync(gitlab, 'utf8');
    const { image, variables, cache, ...rest } = parse(text) as { image: string; variables: object; cache: object } & Record<
      string,
      GitlabJob
    >;
    const named = Object.entries(rest).filter(([, job]) => job.script ?? job.extends);
    const ofRequests = named.filter(([, { rules = [] }]) => rules.some((rule) => rule.if.includes('merge_request_event')));

    it('runs in an image named by its digest', () => assert.match(image, /^node:\d+\.\d+\.\d+-bookworm@sha256:[0-9a-f]{64}$/));

    it('has no secret, since every request may change it', () => {
      assert.deepEqual(Object.keys(variables), ['GIT_DEPTH', 'npm_config_cache']);
      assert.doesNotMatch(text, /TOKEN|SECRET|PASSWORD|curl|wget/);
    });

    it('puts nothing of a request on Pages, nor a whole site among its artifacts by accident', () => {
      assert.deepEqual(
        ofRequests.map(([name]) => name),
        ['test', 'preview'],
      );
      for (const [name, job] of ofRequests) {
        assert.equal(job.pages, undefined, name);
        assert.ok(!job.artifacts?.paths?.includes('dist'), name);
      }
      assert.doesNotMatch(text, /path_prefix/);
      assert.deepEqual(rest.pages?.rules, [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    });

    it('keeps between pipelines only what is checked when it is taken: packages, by the lock file', () => {
      // A pipeline that a maintainer starts for a request writes the cache of protected branches (gitlab-runner!6021).
      assert.deepEqual(cache, { key: { files: ['package-lock.json'] }, paths: ['.npm/'] });
      for (const [name, job] of named) assert.equal(job.cache, undefined, name);
    });

    it('names its exposed files as GitLab allows', () => {
      // gitlab-org/gitlab, lib/gitlab/ci/config/entry/artifacts.rb
      for (const [name, { artifacts }] of named) if (artifacts?.expose_as) assert.match(artifacts.expose_as, /^\w[-\w ]*$/, name);
    });

    it('is made of commands that a shell can read', () => {
      for (const [name, { script = [] }] of named) {
        const { status, stderr } = spawnSync('sh', ['-n'], { input: script.join('\n'), encoding: 'utf8' });
        assert.equal(status, 0, `${name}: ${stderr}`);
      }
    });
  });

describe('all of it', () => {
  it('installs what the lock file says, and runs no script of a package', () => {
    const texts = PLACES.flatMap(({ workflows, gitlab }) => [
      ...readWorkflows(workflows).map(({ text }) => text),
      readFileSync(gitlab, 'utf8'),
    ]);
    for (const file of [...texts, readFileSync('.ci/run', 'utf8')]) {
      for (const [line] of file.matchAll(/^.*\b(?:npm (?:i|install|ci)|npx|pnpm|yarn)\b.*$/gm))
        assert.match(line, /npm ci --ignore-scripts --no-audit --no-fund$/);
    }
  });
});

describe('the address of a preview', () => {
  const ask = (address: string): { stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['scripts/thu-vien.mjs', 'preview-address', address], {
      encoding: 'utf8',
      env: { ...process.env, CI_PAGES_URL: 'https://chi-bo.pages.example/thu-vien' },
    });

  it('is never one of the real site’s origin', () => {
    assert.equal(ask('https://nhom.pages.example/-/thu-vien/').stdout, 'https://nhom.pages.example/-/thu-vien/\n');
    for (const shared of [
      'https://chi-bo.pages.example/-/thu-vien/',
      'https://chi-bo.pages.example/mr-1/',
      `${/^url: (\S+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1]}/xem-truoc/`,
    ]) {
      const { stdout, stderr } = ask(shared);
      assert.equal(stdout, '', shared);
      assert.match(stderr, /^Bản xem trước chỉ tải về được: .*\n$/);
    }
  });
});
