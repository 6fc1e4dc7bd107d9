import { h, type MarkupElement } from '../../pack/markup.ts';
import { standingAt } from '../../pack/slides/timing.ts';

/** Units of the line of a plan under a slide, and between its parts. */
const LINE = 1104;
const GAP = 4;
const HEIGHT = 6;

/** The plan as a line: each step as long as its minutes, what has passed dark, the step that is shown red. */
export function trackDrawing(steps: readonly { minutes: number }[], step: number, elapsed: number): MarkupElement {
  const { passed } = standingAt(steps, step, elapsed);
  const whole = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const unit = (LINE - GAP * (steps.length - 1)) / Math.max(whole, 1);
  let x = 0;
  const parts = steps.flatMap(({ minutes }, index) => {
    const at = { x: round(x), y: 0, height: HEIGHT };
    x += minutes * unit + GAP;
    const name = index === step ? 'here' : undefined;
    return [
      h('rect', { ...at, width: round(minutes * unit), class: name }),
      h('rect', { ...at, width: round((passed[index] ?? 0) * unit), class: ['passed', name].filter(Boolean).join(' ') }),
    ];
  });
  return h('svg', { class: 'track', viewBox: `0 0 ${LINE} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, parts);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
