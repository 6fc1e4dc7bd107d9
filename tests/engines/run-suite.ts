import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from './command-line.ts';
import type { Engine, Tab } from './engine.ts';
import { GROUPS } from './groups.ts';
import type { Check, Group } from './group.ts';
import { watchSite, type WatchedSite } from './watched-site.ts';

/** Screens of what failed. */
const FOLDER = 'test-results/engines';
/** Milliseconds for a whole check; a browser that needs more of them has fallen asleep. */
const PATIENCE = 180_000;

export interface Outcome {
  engine: string;
  group: string;
  /** Both 0 where the engine lacks what is checked. */
  passed: number;
  failed: number;
  seconds: number;
}

/** Runs the groups in all engines at once, each engine one group after the other. */
export async function runSuite({ engines, groups }: Options, print: (line: string) => void): Promise<Outcome[]> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const checks = new Map<string, Readonly<Record<string, Check>>>();
  for (const name of groups) checks.set(name, await GROUPS[name]!.checks());
  const ofEngines = engines.map(async (engine) => {
    const outcomes: Outcome[] = [];
    for (const [name, ofGroup] of checks) outcomes.push(await runGroup(engine, name, ofGroup, print));
    return outcomes;
  });
  return (await Promise.all(ofEngines)).flat();
}

async function runGroup(
  engine: Engine,
  name: string,
  checks: Readonly<Record<string, Check>>,
  print: (line: string) => void,
): Promise<Outcome> {
  const group = GROUPS[name]!;
  const outcome: Outcome = { engine: engine.name, group: name, passed: 0, failed: 0, seconds: 0 };
  if (group.engines && !group.engines.includes(engine.name)) return outcome;
  const begun = performance.now();
  const site = await watchSite(group.site);
  const browsers = new Browsers(engine, group);
  try {
    for (const [what, check] of Object.entries(checks)) {
      const fault = await faultOf(check, browsers, engine.name, site);
      outcome[fault === null ? 'passed' : 'failed'] += 1;
      if (fault === null) continue;
      print(`${engine.name}, ${name}: ${what}\n  ${fault.replaceAll('\n', '\n  ')}`);
      await browsers.keepPicture(`${engine.name}-${name}-${outcome.failed}.png`);
    }
  } finally {
    await browsers.close();
    site.close();
  }
  outcome.seconds = Math.round((performance.now() - begun) / 1000);
  print(`${engine.name}, ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.seconds} s`);
  return outcome;
}

async function faultOf(check: Check, browsers: Browsers, engine: string, site: WatchedSite): Promise<string | null> {
  site.troubles();
  try {
    const tab = await browsers.tab();
    await inTime(check({ tab, engine, site }));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('it takes too long')), PATIENCE)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The browser of a group: one for all its checks, or one for each. */
class Browsers {
  readonly #engine: Engine;
  readonly #group: Group;
  #tab: Tab | null = null;

  constructor(engine: Engine, group: Group) {
    this.#engine = engine;
    this.#group = group;
  }

  async tab(): Promise<Tab> {
    if (this.#group.isFresh) await this.close();
    return (this.#tab ??= await this.#engine.start(this.#group.start ?? {}));
  }

  async keepPicture(name: string): Promise<void> {
    const picture = await this.#tab?.picture().catch(() => null);
    if (picture) await writeFile(join(FOLDER, name), picture);
  }

  async close(): Promise<void> {
    await this.#tab?.close();
    this.#tab = null;
  }
}
