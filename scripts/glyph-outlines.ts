/*
 * What pictures are drawn with: outlines, advances and kerning of the letters, read from the same fonts as pages have. A build
 * knows no fonts of the machine and needs no shaper: Vietnamese letters are one character each.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The shaper that subset-font brings; its types say more than is needed here. */
interface Shaper {
  Blob: new (data: Uint8Array) => object;
  Face: new (blob: object) => { upem: number };
  Font: new (face: object) => { glyphToPath(glyph: number): string };
  Buffer: new () => { addText(text: string): void; guessSegmentProperties(): void; getGlyphInfosAndPositions(): ShapedGlyph[] };
  Feature: new (tag: string, value: number) => object;
  shape(font: object, buffer: object, features: object[]): void;
}
interface ShapedGlyph {
  codepoint: number;
  xAdvance: number;
}

const shaper = (await import(pathToFileURL(createRequire(require.resolve('subset-font')).resolve('harfbuzzjs')).href)) as Shaper;

export interface FaceOutlines {
  unitsPerEm: number;
  glyphs: Map<string, { advance: number; path: string }>;
  /** By both letters, in units. */
  kerning: Map<string, number>;
}

/** Reads the letters of a font file, which is not compressed. Those it lacks are left out. */
export function readOutlines(file: Uint8Array, letters: string): FaceOutlines {
  const face = new shaper.Face(new shaper.Blob(file));
  const font = new shaper.Font(face);
  const features = [new shaper.Feature('lnum', 1), new shaper.Feature('liga', 0)];
  const shaped = (text: string): ShapedGlyph[] => {
    const buffer = new shaper.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shaper.shape(font, buffer, features);
    return buffer.getGlyphInfosAndPositions();
  };
  const glyphs: FaceOutlines['glyphs'] = new Map();
  for (const letter of letters) {
    const [glyph, ...more] = shaped(letter);
    if (!glyph || glyph.codepoint === 0 || more.length > 0) continue;
    glyphs.set(letter, { advance: glyph.xAdvance, path: rounded(font.glyphToPath(glyph.codepoint)) });
  }
  const kerning: FaceOutlines['kerning'] = new Map();
  for (const left of glyphs.keys()) {
    for (const right of glyphs.keys()) {
      const pair = shaped(left + right);
      const by = pair.length === 2 ? pair[0]!.xAdvance - glyphs.get(left)!.advance : 0;
      if (by !== 0) kerning.set(left + right, by);
    }
  }
  return { unitsPerEm: face.upem, glyphs, kerning };
}

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

/**
 * A face as text: units of an em; a line for each letter, `a 493 M172,-13…`; an empty line; and a line for each letter that
 * others are kerned to, `A V-40 W-30`. The last is told of the first part alone: letters of another file have no pairs with it.
 */
export function writeOutlines(parts: readonly FaceOutlines[]): string {
  const [first] = parts;
  const letters = parts.flatMap(({ glyphs }) => [...glyphs].map(([letter, { advance, path }]) => `${letter} ${advance} ${path}`));
  const pairs = [...(first?.kerning ?? [])].filter(([pair]) => !/\s/u.test(pair));
  const rows = Map.groupBy(pairs, ([pair]) => pair[0]!);
  const kerned = [...rows].map(([left, row]) => `${left} ${row.map(([pair, by]) => `${pair[1]}${by}`).join(' ')}`);
  return [first?.unitsPerEm, ...letters, '', ...kerned].join('\n');
}
