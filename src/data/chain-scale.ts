import type { ChainLinkView } from './document-chain.ts';

/** A chain of documents on a line of years; places in per cent of its length. */
interface ChainScaleView {
  links: { at: number; isCurrent: boolean; isReplaced: boolean }[];
  /** Whole years, at most so many that their figures do not touch. */
  ticks: { at: number; year: number; isRound: boolean }[];
  /** `Chỉ thị 03-CT/TW năm 2011`: what is drawn, in words. */
  told: string[];
}

/** Years between two figures on the line, the closest that leaves each its room. */
const STEPS = [1, 2, 5, 10, 20];
const MOST_TICKS = 8;

/** Where documents stand in time; undefined where fewer than two have a year, or all have the same. */
export function chainPlaces(chain: readonly ChainLinkView[]): ChainScaleView | undefined {
  const dated = chain.flatMap((link) => (link.document.issued ? [{ link, time: timeOf(link.document.issued.iso) }] : []));
  const times = dated.map(({ time }) => time);
  const first = Math.floor(Math.min(...times));
  const last = Math.ceil(Math.max(...times));
  if (dated.length < 2 || last - first < 2) return undefined;
  const at = (time: number): number => Number((2 + ((time - first) / (last - first)) * 96).toFixed(2));
  const step = STEPS.find((one) => (last - first) / one <= MOST_TICKS) ?? 50;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => (year - first) % step === 0);
  return {
    links: dated.map(({ link, time }) => ({
      at: at(time),
      isCurrent: link.current ?? false,
      isReplaced: link.document.isReplaced ?? false,
    })),
    ticks: ticks.map((year, index) => ({ at: at(year), year, isRound: index % 2 === 0 })),
    told: dated.map(({ link: { document } }) => `${document.type} ${document.number} năm ${document.issued!.iso.slice(0, 4)}`),
  };
}

/** A year with its part that has passed; the middle of what is known, where the day or the month is not. */
function timeOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}
