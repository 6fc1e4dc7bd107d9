import { parseArgs } from 'node:util';
import { KINDS } from './kinds.ts';

export interface Options {
  seed: number;
  /** Kinds of input and other parts to run. */
  only: string[];
  /** Keep going with new seeds until so many minutes have passed; 0 for one round. */
  minutes: number;
  mutants: number;
  help: boolean;
}

/** Parts of the suite beside the kinds of input. */
export const PARTS = ['mutants', 'environment', 'build', 'faults', 'kills', 'queries', 'handed'] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `Usage: npm run test:hostile [-- --seed N] [--only KIND[,KIND…]] [--mutants N] [--minutes N]

  --seed N      seed of the mutants and of the moments of kills (1); the same seed tries the same things
  --only KIND   only these: ${Object.keys(KINDS).join(', ')};
                ${PARTS.join(', ')}
  --mutants N   how many mutants in each round (10000)
  --minutes N   keep going with new seeds until N minutes have passed
  --help        this

Each finding is printed with its seed, and its input is kept below test-results/hostile.
The last line counts: N inputs, N mutants, N faults, N found. The status is 1 when something was found, 2 for a wrong option.`;

/** @throws Error with one sentence for an option that is not known or has no such value */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      minutes: { type: 'string' },
      mutants: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const known = [...Object.keys(KINDS), ...PARTS];
  const only = values.only?.flatMap((names) => names.split(',')) ?? known;
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no kind ${unknown.join(', ')}. Kinds: ${known.join(', ')}.`);
  return {
    seed: whole(values.seed, 1, 'seed'),
    only,
    minutes: whole(values.minutes, 0, 'minutes'),
    mutants: whole(values.mutants, 10_000, 'mutants'),
    help: values.help ?? false,
  };
}

function whole(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}
