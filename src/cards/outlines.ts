import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Curves } from './paint.ts';
import { curvesOf } from './curves.ts';

/** A face as pictures are drawn with it: what scripts/fonts.ts wrote. */
export interface Outlines {
  unitsPerEm: number;
  glyphs: ReadonlyMap<string, Outline>;
  /** By both letters, in units. */
  kerning: ReadonlyMap<string, number>;
}
interface Outline {
  advance: number;
  /** In units, upwards. */
  curves: Curves;
}

export type FaceName = 'serif-400' | 'serif-600' | 'sans-400' | 'sans-600';

const known = new Map<FaceName, Outlines>();

export function openFace(name: FaceName): Outlines {
  const face = known.get(name) ?? readFace(name);
  known.set(name, face);
  return face;
}

function readFace(name: FaceName): Outlines {
  const file = new URL(`../assets/fonts/${name}.outlines.br`, import.meta.url);
  const lines = brotliDecompressSync(readFileSync(file)).toString('utf8').split('\n');
  const end = lines.indexOf('');
  const glyphs = lines.slice(1, end).map((line): [string, Outline] => {
    const [, advance, path = ''] = /^. (\d+) (.*)$/u.exec(line)!;
    return [line[0]!, { advance: Number(advance), curves: curvesOf(path) }];
  });
  const pairs = lines.slice(end + 1).flatMap((line) =>
    line
      .slice(2)
      .split(' ')
      .map((pair): [string, number] => [line[0]! + pair[0]!, Number(pair.slice(1))]),
  );
  return { unitsPerEm: Number(lines[0]), glyphs: new Map(glyphs), kerning: new Map(pairs) };
}
