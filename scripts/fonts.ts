/*
 * npm run fonts: cuts the Fontsource files down to what Vietnamese text needs
 * and writes src/assets/fonts/*.woff2, and the outlines that pictures are drawn with; both are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
// @ts-expect-error the package has no types
import subsetFont from 'subset-font';
import { ranges } from '../src/assets/fonts/font-ranges.ts';
import { readOutlines, writeOutlines } from './glyph-outlines.ts';
import { runScript } from './run-script.ts';

const require = createRequire(import.meta.url);
const folder = new URL('../src/assets/fonts/', import.meta.url);

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource/be-vietnam-pro/files/be-vietnam-pro';

/** `source` with `{}` for the script, and the part of the design space that is kept. */
const faces = [
  { name: 'source-serif', source: `${serif}-{}-wght-normal.woff2`, axes: { wght: { min: 400, max: 650 } } },
  // For papers: a PDF embeds a variable font as drawings of its letters.
  { name: 'source-serif-400', source: `${serif}-{}-wght-normal.woff2`, axes: { wght: 400 } },
  { name: 'source-serif-600', source: `${serif}-{}-wght-normal.woff2`, axes: { wght: 600 } },
  { name: 'source-serif-display', source: `${serif}-{}-opsz-normal.woff2`, axes: { wght: 600, opsz: 32 } },
  { name: 'source-serif-italic', source: `${serif}-{}-wght-italic.woff2`, axes: { wght: 400 } },
  { name: 'be-vietnam-400', source: `${sans}-{}-400-normal.woff2`, axes: {} },
  { name: 'be-vietnam-600', source: `${sans}-{}-600-normal.woff2`, axes: {} },
];

/** Cuts for pictures, in sizes that pages have not: words of a quotation are 50 pixels high and more. */
const drawn = [
  { name: 'serif-400', source: `${serif}-{}-opsz-normal.woff2`, axes: { wght: 400, opsz: 32 } },
  { name: 'serif-600', source: `${serif}-{}-opsz-normal.woff2`, axes: { wght: 600, opsz: 32 } },
  { name: 'sans-400', source: `${sans}-{}-400-normal.woff2`, axes: {} },
  { name: 'sans-600', source: `${sans}-{}-600-normal.woff2`, axes: {} },
];

/** The characters of CSS unicode ranges: `U+20-7E`, `U+A0`. */
function characters(unicodeRanges: readonly string[]): string {
  return unicodeRanges
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((point) => Number.parseInt(point, 16)),
    )
    .flatMap(([from = 0, to = from]) => Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)))
    .join('');
}

await runScript(
  { name: 'npm run fonts', about: 'Cắt lại các tệp phông chữ trong src/assets/fonts, chỉ giữ chữ mà tiếng Việt cần.' },
  async () => {
    await mkdir(folder, { recursive: true });
    for (const { name, source, axes } of faces) {
      for (const [script, unicodeRange] of Object.entries(ranges)) {
        const original = await readFile(require.resolve(source.replace('{}', script)));
        // Hinting is half of Be Vietnam Pro and unused by screens that smooth. Other features than kerning want letters that are
        // not kept, as do marks; STAT and gasp are read by menus of fonts and by screens that do not smooth.
        const subset = await subsetFont(original, characters(unicodeRange), {
          targetFormat: 'woff2',
          variationAxes: axes,
          noLayoutClosure: true,
          noHinting: true,
          keepFeatures: ['kern'],
          dropTables: ['STAT', 'gasp', 'BASE'],
        });
        const file = `${name}-${script}.woff2`;
        await writeFile(new URL(file, folder), subset);
        console.log(`${file.padEnd(40)} ${String(original.length).padStart(7)} → ${String(subset.length).padStart(6)} byte`);
      }
    }
    for (const { name, source, axes } of drawn) {
      const parts = Object.entries(ranges).map(async ([script, unicodeRange]) => {
        const letters = characters(unicodeRange);
        const original = await readFile(require.resolve(source.replace('{}', script)));
        return readOutlines(
          await subsetFont(original, letters, { targetFormat: 'sfnt', variationAxes: axes, noLayoutClosure: true }),
          letters,
        );
      });
      const outlines = brotliCompressSync(writeOutlines(await Promise.all(parts)));
      await writeFile(new URL(`${name}.outlines.br`, folder), outlines);
      console.log(`${`${name}.outlines.br`.padEnd(40)} ${String(outlines.length).padStart(17)} byte`);
    }
  },
);
