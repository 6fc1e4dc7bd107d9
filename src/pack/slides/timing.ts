import type { DeckStep } from './deck.ts';

/** Where a meeting stands, in whole minutes since it began. */
export interface Standing {
  /** Minutes until the step of what is shown should end, its own length where it begins early; below 0 where it is over. */
  left: number;
  /** Minutes of the whole meeting that are left. */
  leftInAll: number;
  /** How much of each step has passed, in minutes. */
  passed: number[];
}

/** @param step place of the step whose slide is shown */
export function standingAt(steps: readonly Pick<DeckStep, 'minutes'>[], step: number, elapsed: number): Standing {
  const ends = endsOf(steps);
  return {
    left: Math.min((ends[step] ?? 0) - elapsed, steps[step]?.minutes ?? 0),
    leftInAll: (ends.at(-1) ?? 0) - elapsed,
    passed: steps.map(({ minutes }, index) => Math.min(Math.max(elapsed - ((ends[index] ?? 0) - minutes), 0), minutes)),
  };
}

/** When each step begins, from the beginning of the meeting. */
export function startsOf(steps: readonly Pick<DeckStep, 'minutes'>[]): number[] {
  return endsOf(steps).map((end, index) => end - (steps[index]?.minutes ?? 0));
}

function endsOf(steps: readonly Pick<DeckStep, 'minutes'>[]): number[] {
  let end = 0;
  return steps.map(({ minutes }) => (end += minutes));
}
