import type { DeckStep } from '../../pack/slides/deck.ts';
import { standingAt } from '../../pack/slides/timing.ts';
import { build } from '../search/build.ts';
import { strings } from './strings.ts';

/** Minutes of the part that is shown; of the whole meeting too, once it has begun. */
export function timeLeft(steps: readonly DeckStep[], step: number, minutes: number | null): HTMLElement[] {
  if (minutes === null) return [build('span', {}, strings.minutes(steps[step]!.minutes))];
  const { left, leftInAll } = standingAt(steps, step, minutes);
  return [build('span', {}, strings.left(left)), build('span', { class: 'whole' }, strings.leftInAll(leftInAll))];
}
