import { mean, ndcg, pairedBootstrap, percentile, reciprocalRank, successAt1, type Judged } from './measures.ts';
import { seededRandom } from './random.ts';
import type { PeerRun } from './run-peer.ts';

interface Engine {
  id: string;
  name: string;
}

/** All runs of one benchmark: of each engine, one for each set, over the same queries in the same forms. */
export interface Benchmark {
  /** In the order of the tables; the first is compared with the others. */
  engines: readonly Engine[];
  sets: readonly string[];
  forms: readonly string[];
  runs: readonly PeerRun[];
}

type Measure = (judged: Judged) => number;

/** The benchmark as Markdown tables, each mean taken over the queries of all sets together. */
export function report(benchmark: Benchmark): string {
  const sections = [
    ['MRR@10', byEngineAndForm(benchmark, reciprocalRank)],
    [
      `${benchmark.engines[0]?.name} minus the best of the others (MRR@10, 95 % interval, paired bootstrap over the queries)`,
      comparison(benchmark),
    ],
    ['Success@1', byEngineAndForm(benchmark, successAt1)],
    ['nDCG@10', byEngineAndForm(benchmark, ndcg)],
    ['Share of queries without a result', byEngineAndForm(benchmark, ({ ranked }) => (ranked.length === 0 ? 1 : 0))],
    [`MRR@10 of ${benchmark.engines[0]?.name} by set`, firstEngineBySet(benchmark)],
    ['Size and speed', costs(benchmark)],
  ];
  return sections.map(([heading, body]) => `### ${heading}\n\n${body}\n`).join('\n');
}

function byEngineAndForm(benchmark: Benchmark, measure: Measure): string {
  const rows = benchmark.engines.map(({ id, name }) => [
    name,
    ...benchmark.forms.map((form) => share(mean(values(benchmark, id, form, measure)))),
  ]);
  return table(['engine', ...benchmark.forms], rows);
}

function firstEngineBySet({ engines, sets, forms, runs }: Benchmark): string {
  const rows = sets.map((set) => {
    const run = runs.find((candidate) => candidate.set === set && candidate.peer === engines[0]?.id);
    return [set, ...forms.map((form) => share(mean((run?.judged.get(form) ?? []).map(reciprocalRank))))];
  });
  return table(['set', ...forms], rows);
}

function comparison(benchmark: Benchmark): string {
  const [first, ...others] = benchmark.engines;
  if (!first || others.length === 0) return 'One engine only.';
  const rows = benchmark.forms.map((form) => {
    const candidates = others.map(({ id, name }) => ({ name, ranks: values(benchmark, id, form, reciprocalRank) }));
    const best = candidates.reduce((a, b) => (mean(b.ranks) > mean(a.ranks) ? b : a));
    const { difference, low, high } = pairedBootstrap(values(benchmark, first.id, form, reciprocalRank), best.ranks, seededRandom(form));
    return [form, best.name, signed(difference), `${signed(low)} … ${signed(high)}`];
  });
  return table(['form', 'best of the others', 'difference', 'interval'], rows);
}

function costs({ engines, sets, runs }: Benchmark): string {
  const rows = engines.map(({ id, name }) => {
    const own = sets.flatMap((set) => runs.filter((run) => run.peer === id && run.set === set));
    const latencies = own.flatMap((run) => run.latencies);
    return [
      name,
      ...own.map(({ indexBytes }) => kilobytes(indexBytes)),
      ...own.map(({ coldBytes }) => kilobytes(mean(coldBytes))),
      milliseconds(percentile(latencies, 0.5)),
      milliseconds(percentile(latencies, 0.95)),
    ];
  });
  const perSet = (what: string): string[] => sets.map((set) => `${what}, ${set}`);
  return table(['engine', ...perSet('index KB'), ...perSet('cold query KB'), 'p50 ms', 'p95 ms'], rows);
}

/** Of every query of every set, in the same order for every engine. */
function values({ sets, runs }: Benchmark, peer: string, form: string, measure: Measure): number[] {
  return sets.flatMap((set) => {
    const run = runs.find((candidate) => candidate.set === set && candidate.peer === peer);
    return (run?.judged.get(form) ?? []).map(measure);
  });
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

export function signed(value: number): string {
  return (value < 0 ? '−' : '+') + share(Math.abs(value));
}

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / 1000));
}

function milliseconds(value: number): string {
  return value.toFixed(1);
}
