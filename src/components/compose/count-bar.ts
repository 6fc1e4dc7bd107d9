import { KIND_PARTS } from '../../pack/own/own-words.ts';
import { minutesOf, type OwnSession } from '../../pack/own/own-session.ts';
import { buildMarkup, h, type MarkupElement } from '../../pack/markup.ts';
import { build } from '../search/build.ts';
import { strings } from './strings.ts';

/** Units of the bar of lengths. */
const LINE = 600;
const HEIGHT = 12;
const GAP = 2;

/** Draws the count of a session: minutes in large, the bar of lengths, sheets and slides. */
export function showCount(place: HTMLElement, session: OwnSession, { pages, slides }: { pages: number; slides: number }): void {
  const minutes = minutesOf(session);
  const { length } = session;
  const over = minutes - length;
  place.replaceChildren(
    build(
      'p',
      {},
      build('b', { class: 'big' }, String(minutes)),
      build('span', {}, strings.ofMinutes(length)),
      ...(over > 0 ? [build('strong', {}, strings.minutesOver(over))] : []),
    ),
    buildMarkup(meter(session), document),
    build('p', { class: 'pages' }, build('span', {}, strings.pages(pages)), build('span', { class: 'wide' }, strings.slides(slides))),
  );
}

/** One minute is one length; what is over the time of the meeting is hatched. */
function meter(session: OwnSession): MarkupElement {
  const minutes = minutesOf(session);
  const unit = LINE / Math.max(minutes, session.length, 1);
  let at = 0;
  const parts = session.items.map((item) => {
    const x = at;
    at += item.minutes;
    const isOver = at > session.length;
    const name = isOver ? 'over' : KIND_PARTS[item.kind];
    return h('rect', { class: name, x: round(x * unit), y: 0, width: round(Math.max(item.minutes * unit - GAP, 0)), height: HEIGHT });
  });
  const rest = session.length - minutes;
  const free = h('rect', {
    class: 'rest',
    x: round(minutes * unit),
    y: 0.5,
    width: round(Math.max(rest * unit - 1, 0)),
    height: HEIGHT - 1,
  });
  const hatch = h(
    'pattern',
    { id: 'phan-qua-gio', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    h('rect', { class: 'hatch', width: 2.5, height: 5 }),
  );
  return h(
    'svg',
    { class: 'meter', viewBox: `0 0 ${LINE} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('defs', {}, hatch),
    parts,
    rest > 0 && free,
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
