import { isListOf, isObjectWith, type Shaped } from '../../search/json-shape.ts';
import { onDevice } from './kept-value.ts';
import { isSitePath, isTime, isTitle } from './shapes.ts';

/*
 * The way back to a page, put on the shelf where the page itself cannot be kept: in browsers of other programs, in old ones,
 * on another device.
 */

const KEY = 'loi-vao';
/** Beyond that the oldest goes. */
const MOST = 200;

export const isWay = isObjectWith({
  path: isSitePath,
  title: isTitle,
  /** Its kind as readers know it: `Tài liệu chuyên đề`; empty where it has none. */
  label: isTitle,
  /** When it was put here. */
  time: isTime,
});
export type Way = Shaped<typeof isWay>;
const areWays = isListOf(isWay);

/** Latest first. */
export function keptWays(): readonly Way[] {
  const kept = onDevice.readJson(KEY);
  return areWays(kept) ? kept : [];
}

export function hasWay(path: string): boolean {
  return keptWays().some((way) => way.path === path);
}

/** False where the browser keeps nothing. */
export function keepWay(way: Omit<Way, 'time'>): boolean {
  return writeWays([{ ...way, time: Date.now() }, ...keptWays().filter(({ path }) => path !== way.path)]);
}

export function forgetWay(path: string): void {
  writeWays(keptWays().filter((way) => way.path !== path));
}

export function writeWays(ways: readonly Way[]): boolean {
  return onDevice.write(KEY, ways.length > 0 ? JSON.stringify(ways.slice(0, MOST)) : null);
}
