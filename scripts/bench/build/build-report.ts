import { table } from '../report.ts';
import { growthExponent } from './growth.ts';
import type { Cost } from './measure.ts';
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { SitePeer } from './peers/site-peer.ts';
import { STATES, type BuildRun, type State } from './own-build.ts';
import type { BuildResults, SizeResult } from './results.ts';

/** The tables of the README: states, phases and how they grow, peers, and the goals. */
export function buildReport({ machine, command, sizes }: BuildResults): string {
  const states = (Object.keys(STATES) as State[]).filter((state) => sizes.some(({ own }) => own[state]));
  const commits = sizes.flatMap(({ entries, commit }) => (commit ? [`${grouped(entries)} at ${commit}`] : []));
  const parts = [
    `\`${command}\` on ${machine}. CPU is user and system of all processes; memory the most that all processes held together ` +
      `(PSS, four times a second); written is what this build put into the site and its caches; load is how many processes of ` +
      `the machine wanted a core: where it is above the number of cores, read the CPU and not the clock. Built: ${commits.join(', ')}.`,
    ...(states.length > 0 ? [`### Each state\n\n${statesTable(sizes, states)}`] : []),
    ...states.map((state) => `### By phase: ${STATES[state]}\n\n${phasesTable(sizes, state)}`),
  ];
  if (sizes.some(({ peers }) => Object.keys(peers).length > 0))
    parts.push(`### Beside peers\n\n${peersTable(sizes)}`, `### Goals\n\n${goalsTable(sizes)}`);
  return parts.join('\n\n');
}

const COLUMNS = ['wall, s', 'CPU, s', 'memory, MB', 'site: files', 'site: MB', 'written: files', 'written: MB', 'load'];

function cells({ wall, cpu, megabytes, site, written, load }: BuildRun): string[] {
  const weights = [site, written].flatMap(({ files, bytes }) => [grouped(files), megabytesOf(bytes)]);
  return [fixed(wall), fixed(cpu), grouped(Math.round(megabytes)), ...weights, fixed(load)];
}

function statesTable(sizes: readonly SizeResult[], states: readonly State[]): string {
  const rows = sizes.flatMap(({ entries, own }) =>
    states.flatMap((state) => {
      const run = own[state];
      const ofCold = run && own.cold ? (run.cpu / own.cold.cpu).toFixed(2) : '';
      return run ? [[grouped(entries), STATES[state], ...cells(run), ofCold]] : [];
    }),
  );
  return table(['entries', 'state', ...COLUMNS, 'CPU, × cold'], rows);
}

function phasesTable(sizes: readonly SizeResult[], state: State): string {
  const measured = sizes.flatMap(({ entries, own }) => (own[state] ? [{ entries, run: own[state] }] : []));
  const names = [...new Set(measured.flatMap(({ run }) => Object.keys(run.phases)))];
  const row = (name: string, costOf: (run: BuildRun) => Cost | undefined): string[] => {
    const costs = measured.map(({ entries, run }) => ({ size: entries, ...(costOf(run) ?? { wall: 0, cpu: 0 }) }));
    const exponents = (['cpu', 'wall'] as const).map((kind) =>
      growthExponent(costs.map((cost) => ({ size: cost.size, cost: cost[kind] }))),
    );
    return [name, ...costs.map(({ cpu, wall }) => `${fixed(cpu)} (${fixed(wall)})`), ...exponents.map((one) => one?.toFixed(2) ?? '')];
  };
  const rows = [...names.map((name) => row(name, ({ phases }) => phases[name])), row('whole', (run) => run)];
  const heads = measured.map(({ entries }) => `${grouped(entries)}: CPU (wall), s`);
  return table(['phase', ...heads, 'exponent of CPU', 'of wall'], rows);
}

function peersTable(sizes: readonly SizeResult[]): string {
  const rows = sizes.flatMap(({ entries, own, peers }) => {
    const base = peers[eleventy.name]?.cold.cpu;
    return Object.entries({ 'this library': own, ...peers }).flatMap(([name, { cold, article }]) => {
      if (!cold) return [];
      const { wall, cpu, megabytes, site, load } = cold;
      const first = [fixed(wall), fixed(cpu), base ? (cpu / base).toFixed(2) : '', grouped(Math.round(megabytes))];
      const files = [grouped(site.files), megabytesOf(site.bytes), (site.bytes / 1000 / entries).toFixed(0)];
      return [
        [grouped(entries), name, ...first, ...files, fixed(load), ...(article ? [fixed(article.wall), fixed(article.cpu)] : ['', ''])],
      ];
    });
  });
  const files = ['files', 'MB', 'KB an entry'];
  const after = ['one article: wall, s', 'CPU, s'];
  return table(['entries', 'generator', 'wall, s', 'CPU, s', `× ${eleventy.name}`, 'memory, MB', ...files, 'load', ...after], rows);
}

/** Phases without which there is no page, or no search over it; peers make no papers, pictures of pages, lists to keep, manifest. */
const OF_PAGES = ['read', 'start', 'bundle', 'render', 'sitemap', 'index', 'publish'];

/** What was set as a goal for 10,000 entries, at each size that was measured. */
function goalsTable(sizes: readonly SizeResult[]): string {
  const rows = sizes.flatMap(({ entries, own: { cold, article }, peers }) => {
    if (!cold) return [];
    const ratio = (ours: number | undefined, theirs: number | undefined): string => (ours && theirs ? (ours / theirs).toFixed(2) : '');
    const cpuOf = ({ name }: SitePeer): number | undefined => peers[name]?.cold.cpu;
    const ofPages = OF_PAGES.reduce((sum, phase) => sum + (cold.phases[phase]?.cpu ?? 0), 0);
    return [
      [grouped(entries), 'cold CPU, for what a page needs ÷ Eleventy with Pagefind', ratio(ofPages, cpuOf(eleventy)), '1.50'],
      [grouped(entries), 'cold CPU, for what a page needs ÷ stock Astro with Pagefind', ratio(ofPages, cpuOf(astro)), '0.33'],
      [grouped(entries), 'cold CPU, all that is made ÷ Eleventy with Pagefind', ratio(cold.cpu, cpuOf(eleventy)), ''],
      [grouped(entries), 'one article, wall ÷ everything in Hugo with Pagefind', ratio(article?.wall, peers[hugo.name]?.cold.wall), '1.00'],
      [grouped(entries), 'memory, GB', (cold.megabytes / 1024).toFixed(2), '2.00'],
    ];
  });
  return table(['entries', 'what', 'measured', 'at most'], rows);
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}

function megabytesOf(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
