import { usualSize, type PdfLine } from '../pdf-lines.ts';
import { listBrowserEdges } from './browser-edges.ts';
import { listRepeatedHeads } from './repeated-heads.ts';
import { usualStep } from './paragraphs.ts';

/** Lines at an edge of a page that can be its head or foot. */
const MOST_EDGE_LINES = 3;
/** A step to the text that is wider than the usual one by this much sets a head apart; so do letters smaller than this. */
const APART = 1.35;
const SMALL = 0.92;
/** How far heads may stand from one height, in points, and how much they may differ in size. */
const SAME_HEIGHT = 3;
const SAME_SIZE = 0.6;
const NUMBER = /^[^\p{L}\p{N}]*(?:(?:trang(?: số)?|page|tr\.)\s*)?\d{1,3}(?:\s*(?:\/|of|trên|trong)\s*\d{1,3})?[^\p{L}\p{N}]*$/iu;
const ROMAN = /^[-–—\s]*[ivxl]{1,6}[-–—\s]*$/u;
/** A number of a page beside other words: behind the word for it, or parted from the rest. */
const NUMBER_BESIDE = /(?:^|[\t|•·/–—-]\s*)(\d{1,4})$|^(\d{1,4})(?=\s*[\t|•·/–—-])|(?:trang|page|tr\.)\s*(\d{1,4})(?!\d)/iu;
/** The name of a paper or an office, and the number of the page. */
const NAMES_PAGE = /^\p{Lu}[^.!?;]{3,80}[,|–—-]\s*(?:trang|tr\.)\s*(\d{1,3})$/u;
/** What opens a paper, on whatever page. */
const OPENS_PAPER = /cộng hòa xã hội|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do|kính gửi/iu;

interface Edge {
  line: PdfLine;
  side: 'top' | 'bottom';
  /** From the edge inwards, from 0. */
  rank: number;
  /** A gap, or smaller letters, part it from the text. */
  isApart: boolean;
}

/** Heads, feet and numbers of pages: what repeats at their edges or stands there at one place. */
export function listBoilerplate(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const usual = usualSize(pages.flat().map(({ text, size }) => ({ str: text, x: 0, y: 0, width: 0, fontSize: size })));
  const edges = pages.flatMap((page) => edgesOf(page, usual));
  const found = listBrowserEdges(
    edges.filter(({ rank }) => rank === 0).map(({ line }) => line),
    usual,
  );
  const outer = edges.filter(({ rank, line }) => rank < 2 && (NUMBER.test(line.text) || (ROMAN.test(line.text) && pages.length > 2)));
  for (const { line } of outer) found.add(line);
  // A page alone names itself below its text.
  for (const { line, side, rank } of edges)
    if (side === 'bottom' && rank === 0 && Number(NAMES_PAGE.exec(line.text)?.[1]) === line.page + 1) found.add(line);
  for (const same of Map.groupBy(edges, ({ line }) => line.text.replace(/\d+/g, '#')).values())
    if (isRepeated(same, pages.length)) for (const { line } of same) found.add(line);
  for (const same of slotsOf(edges)) if (countsUp(same)) for (const { line } of same) found.add(line);
  for (const line of listAtSamePlace(edges, found)) found.add(line);
  for (const line of listRepeatedHeads(pages, found)) found.add(line);
  return found;
}

function edgesOf(page: readonly PdfLine[], usual: number): Edge[] {
  const lines = [...page].sort((a, b) => b.y - a.y);
  const isText = ({ line }: Edge): boolean => !line.isRow;
  const step = usualStep(lines);
  const from = (side: Edge['side'], ordered: readonly PdfLine[]): Edge[] => {
    const outer = ordered.slice(0, MOST_EDGE_LINES);
    const isWide = (index: number): boolean =>
      index + 1 < ordered.length && Math.abs(ordered[index]!.y - ordered[index + 1]!.y) > Math.max(step, outer[index]!.size) * APART;
    const last = outer.findLastIndex((_, index) => isWide(index));
    const opensPaper = outer.some(({ text }) => OPENS_PAPER.test(text));
    return outer.map((line, rank) => ({ line, side, rank, isApart: !opensPaper && (rank <= last || line.size < usual * SMALL) }));
  };
  return [...from('top', lines), ...from('bottom', lines.reverse())].filter(isText);
}

/** The same words at the edge of most pages; apart from the text two pages do, or two of the odd or of the even ones. */
function isRepeated(same: readonly Edge[], all: number): boolean {
  const onPages = new Set(same.map(({ line }) => line.page));
  const outer = same.filter(({ rank }) => rank < 2);
  if (new Set(outer.map(({ line }) => line.page)).size >= 3 && onPages.size > all / 2) return true;
  if (onPages.size < 2 || same.some(({ isApart }) => !isApart) || !areOnOneHeight(same)) return false;
  const oddOnes = [...onPages].filter((page) => page % 2 === 1).length;
  const isParity = oddOnes === 0 || oddOnes === onPages.size;
  return onPages.size > (isParity ? all / 4 : all / 2);
}

function areOnOneHeight(edges: readonly Edge[]): boolean {
  const heights = edges.map(({ line }) => line.y);
  return Math.max(...heights) - Math.min(...heights) <= SAME_HEIGHT && edges.every(({ side }) => side === edges[0]!.side);
}

/** Lines apart from the text that stand at one height on several pages. */
function slotsOf(edges: readonly Edge[]): Edge[][] {
  const slots: Edge[][] = [];
  for (const edge of edges) {
    if (!edge.isApart) continue;
    const slot = slots.find(([first]) => first && isSamePlace(first, edge));
    if (slot) slot.push(edge);
    else slots.push([edge]);
  }
  return slots;
}

function isSamePlace(one: Edge, other: Edge): boolean {
  const [a, b] = [one.line, other.line];
  return one.side === other.side && Math.abs(a.y - b.y) <= SAME_HEIGHT && Math.abs(a.size - b.size) <= SAME_SIZE;
}

/** Whether lines have the number of their page among their words. */
function countsUp(slot: readonly Edge[]): boolean {
  const found = slot.flatMap(({ line }) => {
    const [, last, first, named] = NUMBER_BESIDE.exec(line.text) ?? [];
    const number = last ?? first ?? named;
    return number === undefined ? [] : [Number(number) - line.page];
  });
  return found.length >= 2 && found.length === slot.length && new Set(found).size === 1;
}

/** Other words where other pages have their heads: names of parts, what odd or even pages say. */
function listAtSamePlace(edges: readonly Edge[], found: ReadonlySet<PdfLine>): PdfLine[] {
  const known = edges.filter(({ line, isApart }) => isApart && found.has(line));
  return edges.flatMap((edge) => {
    const { line, isApart } = edge;
    if (!isApart || found.has(line) || /^(?:\d{1,3}|\*{1,3})[.)]?\s*\p{Lu}/u.test(line.text)) return [];
    return known.some((other) => other.line.page !== line.page && isSamePlace(other, edge)) ? [line] : [];
  });
}
