import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { parse } from 'yaml';
import { writeUnit } from '../../../src/cli/init.ts';

interface Step {
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

export interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
  if?: string;
}

interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

export interface RunsOfJob {
  at: string;
  workflow: Workflow;
  job: Job;
  rights: Record<string, string>;
}

const room = mkdtempSync(join(tmpdir(), 'thu-vien-'));
after(() => rmSync(room, { recursive: true }));
await writeUnit(join(room, 'one'));
await writeUnit(join(room, 'parts'), 12);
const placeIn = (folder: string) => ({ workflows: join(folder, '.github/workflows'), gitlab: join(folder, '.gitlab-ci.yml') });
/** Where the pipelines stand, this repository's own and those of units; and which jobs run the code of a request, beside previews. */
export const PLACES = [
  { name: 'of this repository', ...placeIn('.'), ofRequests: ['publish.yml: test'] },
  { name: 'of a unit', ...placeIn(join(room, 'one')), ofRequests: ['publish.yml: test'] },
  {
    name: 'of a unit that is built in parts',
    ...placeIn(join(room, 'parts')),
    ofRequests: ['publish.yml: check', 'publish.yml: part', 'publish.yml: test'],
  },
];

export const readWorkflows = (folder: string) =>
  readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return { file, text, workflow: parse(text) as Workflow };
  });
