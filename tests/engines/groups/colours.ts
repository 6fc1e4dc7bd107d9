import assert from 'node:assert/strict';
import type { Check, Group } from '../group.ts';
import { eachKind } from './kinds.ts';

/** The ground is dark, and what is marked can be read on it. */
export const darkTheme: Group = { site: 'dist.fixture', start: { isDark: true }, checks: () => eachKind(isReadable) };

/** Colours of the reader's own. */
export const forcedColours: Group = {
  site: 'dist.fixture',
  start: { isDark: true, hasForcedColours: true },
  engines: ['chromium', 'firefox'],
  checks: () => eachKind(isReadable),
};

const isReadable: Check = async ({ tab, site }) => {
  const faults = await tab.run(() => {
    const mark = document.createElement('mark');
    mark.textContent = 'chữ';
    document.querySelector('main')!.append(mark);
    const shades = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((shade) => Number(shade) / 255);
    const light = (colour: string): number => {
      const [red, green, blue] = shades(colour).map((shade) => (shade <= 0.04045 ? shade / 12.92 : ((shade + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (element: Element, ground: Element): number => {
      const [one, other] = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const found: [string, number][] = [
      ['text', contrast(document.querySelector('main')!, document.body)],
      ['a mark', contrast(mark, mark)],
    ];
    mark.remove();
    const isLight = light(getComputedStyle(document.body).backgroundColor) > 0.5;
    return [...(isLight ? ['the ground is light'] : []), ...found.filter(([, ratio]) => ratio < 4.5).map((one) => one.join(' '))];
  });
  assert.deepEqual([...faults, ...site.troubles()], []);
};
