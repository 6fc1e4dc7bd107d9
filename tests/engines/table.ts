import type { Outcome } from './run-suite.ts';

/** Engines beside each other, a group a line: `36/37` passed of all, `–` where the engine lacks what is checked. */
export function table(outcomes: readonly Outcome[]): string {
  const engines = [...new Set(outcomes.map(({ engine }) => engine))];
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  const rows = groups.map((name) => [
    name,
    ...engines.map((engine) => cell(outcomes.find((one) => one.engine === engine && one.group === name)!)),
  ]);
  const all = engines.map((name) => cell(sum(outcomes.filter(({ engine }) => engine === name))));
  const lines = [['', ...engines], ...rows, ['all', ...all]];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Counts = Pick<Outcome, 'passed' | 'failed' | 'seconds'>;

function cell({ passed, failed, seconds }: Counts): string {
  return passed + failed === 0 ? '–' : `${passed}/${passed + failed}, ${seconds} s`;
}

function sum(outcomes: readonly Counts[]): Counts {
  const total = (what: keyof Counts): number => outcomes.reduce((before, outcome) => before + outcome[what], 0);
  return { passed: total('passed'), failed: total('failed'), seconds: total('seconds') };
}
