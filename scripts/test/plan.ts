import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { unknownWord, UsageError } from '../../src/commands/command-line.ts';
import { nearestName } from '../../src/problems/nearest.ts';
import type { Count, Shard } from './run.ts';
import { SUITES, type Site, type Suite } from './suites.ts';

/** What was asked for: some suites, or all; the files whose path has some text; one part of several. */
export interface Wanted {
  names: readonly string[];
  only?: string;
  shard?: Shard;
}

export interface PlannedSuite {
  name: string;
  atOnce?: Suite['atOnce'];
  run: () => Promise<Count>;
}

/**
 * The suites to run, in their order, with the builds that they need where a site is not there.
 * @param isBuilt whether a site is there
 * @throws UsageError for a suite that there is not, and for a text that stands in the path of no file
 */
export function plan({ names, only, shard }: Wanted, isBuilt: (site: Site) => boolean = existsSync): PlannedSuite[] {
  const unknown = names.find((name) => !SUITES.has(name));
  if (unknown !== undefined) throw unknownWord('bộ kiểm thử', unknown, [...SUITES.keys()]);
  const wanted = [...SUITES].filter(([name, { isOnRequest }]) => (names.length === 0 ? !isOnRequest : names.includes(name)));
  const files = new Map(wanted.map(([name, suite]) => [name, filesOf(suite)]));
  if (only !== undefined) keepOnly(files, only);
  const isNamed = names.length > 0 || only !== undefined;
  const missing = new Set(
    wanted
      .flatMap(([name, { needs }]) => (needs && isNamed ? (files.get(name) ?? []).flatMap(needs) : []))
      .filter((site) => !isBuilt(site)),
  );
  let steps = 0;
  return [...SUITES].flatMap(([name, suite]) => {
    const own = files.get(name);
    const planned = (mine: readonly string[] = [], part?: Shard): PlannedSuite[] => [
      { name, atOnce: suite.atOnce, run: () => suite.run(mine, part) },
    ];
    if (suite.makes && (missing.has(suite.makes) || names.includes(name))) return planned();
    if (own === undefined || (only !== undefined && own.length === 0)) return [];
    if (suite.makes) return planned();
    if (!suite.files) return isMine(steps++, shard) ? planned() : [];
    if (suite.dealsItself) return planned(own, shard);
    const mine = own.filter((_, i) => isMine(i, shard));
    return mine.length > 0 ? planned(mine) : [];
  });
}

/** The suites in the order in which they run, those that run at once together. */
export function together(suites: readonly PlannedSuite[]): PlannedSuite[][] {
  return suites.reduce<PlannedSuite[][]>((groups, suite) => {
    const last = groups.at(-1);
    if (suite.atOnce && last?.[0]?.atOnce === suite.atOnce) last.push(suite);
    else groups.push([suite]);
    return groups;
  }, []);
}

/** A part of a run as it is typed, `2/4`. @throws UsageError for anything else */
export function readShard(typed: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(typed) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  const range = of > 0 ? `từ 1/${of} đến ${of}/${of}` : 'phần thứ mấy trên tổng số phần, như 1/4';
  throw new UsageError(`--shard nhận ${range}, không phải “${typed}”.`);
}

function isMine(number: number, shard: Shard | undefined): boolean {
  return !shard || number % shard.of === shard.index - 1;
}

function filesOf({ files }: Suite): string[] {
  return files
    ? globSync(files)
        .map((file) => file.replaceAll('\\', '/'))
        .sort()
    : [];
}

function keepOnly(files: Map<string, string[]>, only: string): void {
  const all = [...files.values()].flat();
  for (const [name, own] of files)
    files.set(
      name,
      own.filter((file) => file.includes(only)),
    );
  if ([...files.values()].some((own) => own.length > 0)) return;
  const meant = nearestName(
    only,
    all.map((file) => basename(file).replace(/\.(?:test|spec)\.ts$/, '')),
  );
  throw new UsageError(`Không có tệp kiểm thử nào có “${only}” trong đường dẫn.${meant ? ` Có phải “${meant}”?` : ''}`);
}
