import { CARD_SIZES, type Card, type QuotationCard } from './card.ts';
import { rectangle, roundedSquare } from './curves.ts';
import { drawState } from './draw-state.ts';
import { plainShape, type Shape } from './paint.ts';
import { INK, ON_ACCENT, QUIET } from './palette.ts';
import { balanceLines, drawLine, setLines, type Line, type Run } from './set-text.ts';

/** Places and sizes of one shape, in pixels. */
interface Plan {
  margin: number;
  /** Largest and smallest size of the words, and height of a line by it. */
  words: [largest: number, smallest: number];
  title: [largest: number, smallest: number];
  small: number;
  foot: number;
}
const PLANS: Readonly<Record<Card['shape'], Plan>> = {
  wide: { margin: 72, words: [64, 27], title: [72, 40], small: 25, foot: 23 },
  square: { margin: 84, words: [84, 38], title: [92, 52], small: 33, foot: 28 },
};
const LINE = 1.42;
const TITLE_LINE = 1.2;
const SMALL_LINE = 1.5;

/** What a picture shows on its paper, one over the other: outlines alone, so that it looks the same wherever it is drawn. */
export function drawCard(card: Card): Shape[] {
  const plan = PLANS[card.shape];
  return [...(card.quotation ? drawQuotation(card, card.quotation, plan) : drawTitle(card, plan)), ...drawFoot(card, plan)];
}

function drawTitle(card: Card, plan: Plan): Shape[] {
  const [width] = CARD_SIZES[card.shape];
  const inner = width - 2 * plan.margin;
  const kind = setLines([run(card.kind, 'sans-600', card.colours.accent)], plan.small + 4, inner);
  const top = plan.margin + plan.small;
  const below = top + kind.length * (plan.small + 4) * SMALL_LINE;
  const title = fit([run(card.title, 'serif-600', INK)], plan.title, TITLE_LINE, inner, footTop(card, plan) - below - 20);
  return [
    ...drawLines(kind, plan.small + 4, SMALL_LINE, plan.margin, top),
    ...drawLines(title.lines, title.size, TITLE_LINE, plan.margin, below + title.size),
  ];
}

function drawQuotation(card: Card, quotation: QuotationCard, plan: Plan): Shape[] {
  const [width] = CARD_SIZES[card.shape];
  const { warning, state } = quotation;
  const inset = plan.margin + plan.small * 1.3;
  const inner = width - inset - plan.margin;
  const step = plan.small * SMALL_LINE;
  const above = warning ? setLines([run(warning.label, 'sans-600', card.colours.accent)], plan.small * 1.7, inner) : [];
  const source = setLines(sourceRuns(quotation), plan.small, inner).slice(0, 3);
  const reason = warning ? clip(balanceLines([run(warning.reason, 'sans-400', INK)], plan.small, inner), 4) : [];
  const top = plan.margin + (above.length > 0 ? above.length * plan.small * 1.7 * 1.3 + 16 : 0);
  const bottom = footTop(card, plan) - (source.length + reason.length + 1) * step - plan.small * 1.2;
  const words = fit([run(card.title, 'serif-400', INK)], plan.words, LINE, inner, bottom - top);
  const wordsEnd = top + words.lines.length * words.size * LINE;
  let y = wordsEnd + plan.small * 0.7 + plan.small;
  const small = [...reason, ...source];
  const drawnSmall = drawLines(small, plan.small, SMALL_LINE, inset, y);
  y += small.length * step;
  return [
    bar(plan.margin, plan.margin, y + plan.small * 0.3, warning ? QUIET : card.colours.gold),
    ...drawLines(above, plan.small * 1.7, 1.3, inset, plan.margin + plan.small * 1.5),
    ...drawLines(words.lines, words.size, LINE, inset, top + words.size * 1.02),
    ...(warning ? strike(words.lines, words.size, inset, top + words.size * 1.02, card.colours.accent) : []),
    ...drawnSmall,
    ...drawState(state, plan.small, inset, y, card.colours),
  ];
}

/** `Hồ Chí Minh, Sửa đổi lối làm việc, tháng 10/1947`, the work in bold. */
function sourceRuns({ author, work, date, warning }: QuotationCard): Run[] {
  if (warning && !work) return author ? [run('Tác giả: ', 'sans-400', QUIET), run(author, 'sans-600', INK)] : [];
  const before = warning ? 'Thường ghi là: ' : `${author}${work ? ', ' : ''}`;
  return [
    ...(before ? [run(before, 'sans-400', QUIET)] : []),
    ...(work ? [run(work, 'sans-600', INK)] : []),
    ...(date ? [run(`, ${date}`, 'sans-400', QUIET)] : []),
  ];
}

function drawFoot(card: Card, plan: Plan): Shape[] {
  const [, height] = CARD_SIZES[card.shape];
  const { name, organisation, emblem } = card.library;
  const side = plan.foot * 2;
  const top = height - plan.margin - side + 12;
  const [mark] = setLines([run(emblem, 'serif-600', ON_ACCENT)], plan.foot * 0.95, 1000);
  const [line] = setLines(
    [run(name, 'sans-600', card.colours.accent), run(organisation === name ? '' : ` · ${organisation}`, 'sans-400', QUIET)],
    plan.foot,
    10_000,
  );
  const baseline = top + side / 2 + plan.foot * 0.35;
  return [
    plainShape(card.colours.accent, roundedSquare(plan.margin, top, side, 7)),
    ...(mark ? drawLine(mark, plan.foot * 0.95, plan.margin + (side - mark.width) / 2, baseline) : []),
    ...(line ? drawLine(line, plan.foot, plan.margin + side + plan.foot * 0.7, baseline) : []),
  ];
}

function footTop(card: Card, plan: Plan): number {
  return CARD_SIZES[card.shape][1] - plan.margin - plan.foot * 2;
}

/** Lines at the largest size at which they fit; at the smallest, what does not fit is cut and says so. */
function fit(runs: readonly Run[], [largest, smallest]: Plan['words'], lineHeight: number, width: number, height: number) {
  for (let size: number = largest; size > smallest; size -= 2) {
    const lines = setLines(runs, size, width);
    const fits = lines.length * size * lineHeight <= height && lines.every((line) => line.width <= width);
    if (fits) return { size, lines: balanceLines(runs, size, width) };
  }
  const most = Math.max(1, Math.floor(height / (smallest * lineHeight)));
  return { size: smallest, lines: clip(setLines(runs, smallest, width), most) };
}

function clip(lines: Line[], most: number): Line[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1]!;
  const piece = last.pieces.at(-1)!;
  const cut = { ...piece, text: `${piece.text.replace(/[\s,;:.–-]+$/, '')}…` };
  return [...lines.slice(0, most - 1), { ...last, pieces: [...last.pieces.slice(0, -1), cut] }];
}

function drawLines(lines: readonly Line[], size: number, lineHeight: number, x: number, y: number): Shape[] {
  return lines.flatMap((line, index) => drawLine(line, size, x, y + index * size * lineHeight));
}

function strike(lines: readonly Line[], size: number, x: number, y: number, colour: string): Shape[] {
  const thick = Math.max(3, size * 0.06);
  return lines.map(({ width }, index) => plainShape(colour, rectangle(x, y + index * size * LINE - size * 0.27, width, thick)));
}

function bar(x: number, top: number, bottom: number, colour: string): Shape {
  return plainShape(colour, rectangle(x, top, 5, bottom - top));
}

function run(text: string, face: Run['face'], colour: string): Run {
  return { text, face, colour };
}
