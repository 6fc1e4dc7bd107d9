import { ranges } from './font-ranges.ts';

/** Cuts without axes. */
const FACES = [
  { file: 'source-serif-400', family: 'Source Serif 4', weight: 400, style: 'normal' },
  { file: 'source-serif-600', family: 'Source Serif 4', weight: 600, style: 'normal' },
  { file: 'source-serif-italic', family: 'Source Serif 4', weight: 400, style: 'italic' },
  { file: 'source-serif-display', family: 'Source Serif 4 Display', weight: 600, style: 'normal' },
  { file: 'be-vietnam-400', family: 'Be Vietnam Pro', weight: 400, style: 'normal' },
  { file: 'be-vietnam-600', family: 'Be Vietnam Pro', weight: 600, style: 'normal' },
] as const;

/**
 * The site's typefaces as a stylesheet, for pages that Astro does not make.
 * @param sourceOf what stands in `url()` for a file of this folder
 */
export function faceRules(sourceOf: (file: string) => string): string {
  const rules = FACES.flatMap(({ file, family, weight, style }) =>
    Object.entries(ranges).map(([script, unicodeRange]) => {
      const cut = `font-family: '${family}'; font-weight: ${weight}; font-style: ${style}`;
      const source = `url(${sourceOf(`${file}-${script}.woff2`)}) format('woff2')`;
      return `@font-face { ${cut}; unicode-range: ${unicodeRange.join(', ')}; src: ${source} }`;
    }),
  );
  return `${rules.join('\n')}
:root {
  --font-serif: 'Source Serif 4', 'Noto Serif', serif;
  --font-display: 'Source Serif 4 Display', 'Noto Serif', serif;
  --font-sans: 'Be Vietnam Pro', 'Noto Sans', sans-serif;
}`;
}
