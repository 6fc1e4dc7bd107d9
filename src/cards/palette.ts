import type { Card } from './card.ts';

/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of every picture, whatever the theme of the page is: they are sent and printed. */
export const PAPER = '#fbf8f1';
export const INK = '#1f1a14';
export const QUIET = '#645a4e';
export const GOOD = '#2f6b3a';
export const ON_ACCENT = '#ffffff';

/** Sixteen colours: each ink with as many steps from the paper as its letters need to be smooth. */
export function paletteOf({ accent, gold }: Card['colours']): Rgb[] {
  const steps: [colour: string, count: number][] = [
    [INK, 6],
    [QUIET, 2],
    [accent, 3],
    [GOOD, 2],
    [gold, 1],
  ];
  return [rgbOf(PAPER), ...steps.flatMap(([colour, count]) => mixed(rgbOf(colour), count)), rgbOf(ON_ACCENT)];
}

function mixed(ink: Rgb, count: number): Rgb[] {
  const paper = rgbOf(PAPER);
  const mix = (channel: 0 | 1 | 2, step: number): number => Math.round(paper[channel] + ((ink[channel] - paper[channel]) * step) / count);
  return Array.from({ length: count }, (_, index) => [mix(0, index + 1), mix(1, index + 1), mix(2, index + 1)]);
}

/** @param colour `#rrggbb` */
export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
