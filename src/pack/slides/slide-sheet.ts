import { h, type Markup, type MarkupElement } from '../markup.ts';
import { shortAddress } from '../short-address.ts';
import type { Point, Slide } from './deck.ts';
import { codeDrawing } from './code-drawing.ts';
import { pointsTitle, slideTitle } from './slide-title.ts';
import { words } from './slide-words.ts';

export interface SheetPlace {
  /** Id of the slide's element. */
  id: string;
  /** Keeps compounds on one line. */
  join(text: string): string;
}

/** A slide as an element of the page; what stands under it, its clock and number, is added by whoever shows it. */
export function slideSheet(slide: Slide, { id, join }: SheetPlace): MarkupElement {
  return h(
    'section',
    { class: `slide ${slide.kind}`, id, 'aria-label': slideTitle(slide) },
    h('div', { class: 'face' }, contentOf(slide, join)),
  );
}

type Join = SheetPlace['join'];

function contentOf(slide: Slide, join: Join): Markup[] {
  switch (slide.kind) {
    case 'title':
      return [
        ...(slide.above ? [h('p', { class: 'above' }, join(slide.above))] : []),
        h('h1', {}, join(slide.title)),
        ...(slide.below ? [h('p', { class: 'below' }, slide.below)] : []),
      ];
    case 'points':
      return [
        ...(slide.above ? [h('p', { class: 'above' }, slide.above)] : []),
        h('h2', {}, join(pointsTitle(slide))),
        pointsOf(slide.points, slide.start, join),
      ];
    case 'figure':
      return [h('h2', {}, slide.value, slide.unit && [' ', h('small', {}, join(slide.unit))]), h('p', { class: 'told' }, join(slide.what))];
    case 'quotation':
      return quotationOf(slide, join);
    case 'question':
      return [h('p', { class: 'above' }, words.question(slide.number)), h('h2', {}, join(slide.text))];
    case 'words':
      return [h('h2', { class: 'above' }, slide.above), h('p', { class: 'told' }, join(slide.text))];
    case 'end':
      return [
        h('div', {}, h('h2', {}, words.end), h('p', { class: 'address' }, h('a', { href: slide.address }, ...breakable(slide.address)))),
        codeDrawing(slide.address, words.code),
      ];
  }
}

function pointsOf(points: readonly Point[], start: number | undefined, join: Join): MarkupElement {
  const [first] = points;
  if (points.length === 1 && first && !first.word && start === undefined) return h('p', { class: 'told' }, join(first.text), by(first));
  const items = points.map((point) =>
    h('li', {}, point.word && [h('b', {}, join(`${point.word}:`)), ' '], h('span', {}, join(point.text), by(point))),
  );
  return start === undefined ? h('ul', { role: 'list' }, items) : h('ol', { start: start === 1 ? undefined : start }, items);
}

function by(point: Point): Markup[] {
  return point.by ? [' ', h('small', {}, point.by)] : [];
}

/** A quotation never stands without its source and its state; one that nobody should quote is struck, and says why. */
function quotationOf(slide: Extract<Slide, { kind: 'quotation' }>, join: Join): Markup[] {
  const { note, lines, size, piece } = slide;
  const { author, work, date, state, mark, warning } = note;
  const said = lines.map((line) => h('p', {}, warning ? h('s', {}, join(line)) : join(line)));
  const source = [
    ...(author && !warning ? [`${author}, `] : []),
    h('b', {}, join(work ?? words.noWork)),
    ...(date ? [`, ${date}`] : []),
    ...(piece ? [` (${words.piece(piece.number, piece.of)})`] : []),
  ];
  return [
    slide.above && !warning && h('p', { class: 'above' }, join(slide.above)),
    h('h2', { class: warning ? 'above' : 'visually-hidden' }, warning ? words.misquoted(warning.label) : slideTitle(slide)),
    h('blockquote', { class: `size-${size}` }, said),
    warning && h('p', { class: 'reason' }, join(warning.reason), author && ` ${words.trueAuthor(author)}`),
    h('p', { class: 'source' }, source),
    h('p', { class: `state ${mark}` }, state),
  ].filter((one) => one !== undefined && one !== false && one !== '');
}

/** A short address, which may be broken after its slashes. */
function breakable(address: string): Markup[] {
  const pieces =
    shortAddress(address)
      .join('')
      .match(/[^/]*\/?/g) ?? [];
  return pieces.filter(Boolean).flatMap((piece): Markup[] => [piece, h('wbr')]);
}
