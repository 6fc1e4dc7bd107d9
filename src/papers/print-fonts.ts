import { readFile } from 'node:fs/promises';
import { ranges } from '../assets/fonts/font-ranges.ts';
import { ENGINE } from '../commands/engine.ts';

/** Cuts without axes: a PDF embeds a variable font as drawings of its letters. */
const FACES = [
  { file: 'source-serif-400', family: 'Source Serif 4', weight: 400, style: 'normal' },
  { file: 'source-serif-600', family: 'Source Serif 4', weight: 600, style: 'normal' },
  { file: 'source-serif-italic', family: 'Source Serif 4', weight: 400, style: 'italic' },
  { file: 'source-serif-display', family: 'Source Serif 4 Display', weight: 600, style: 'normal' },
  { file: 'be-vietnam-400', family: 'Be Vietnam Pro', weight: 400, style: 'normal' },
  { file: 'be-vietnam-600', family: 'Be Vietnam Pro', weight: 600, style: 'normal' },
] as const;

let styles: Promise<string> | null = null;

/** The typefaces of papers as a stylesheet that needs no other file. */
export function printFonts(): Promise<string> {
  return (styles ??= writeFaces());
}

async function writeFaces(): Promise<string> {
  const faces = FACES.flatMap(({ file, family, weight, style }) =>
    Object.entries(ranges).map(async ([script, unicodeRange]) => {
      const bytes = await readFile(new URL(`src/assets/fonts/${file}-${script}.woff2`, ENGINE));
      const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`;
      const cut = `font-family: '${family}'; font-weight: ${weight}; font-style: ${style}`;
      return `@font-face { ${cut}; unicode-range: ${unicodeRange.join(', ')}; src: ${source} }`;
    }),
  );
  return `${(await Promise.all(faces)).join('\n')}
:root {
  --font-serif: 'Source Serif 4', 'Noto Serif', serif;
  --font-display: 'Source Serif 4 Display', 'Noto Serif', serif;
  --font-sans: 'Be Vietnam Pro', 'Noto Sans', sans-serif;
}`;
}
