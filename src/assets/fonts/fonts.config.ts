import { fontProviders } from 'astro/config';
import { askedRanges } from './font-ranges.ts';

/** One face in its two files; a page loads the file only when it has such characters in that face. */
function face(name: string, weight: string, style: 'normal' | 'italic' = 'normal') {
  return Object.entries(askedRanges).map(([script, unicodeRange]) => ({
    src: [new URL(`./${name}-${script}.woff2`, import.meta.url)],
    weight,
    style,
    unicodeRange,
  }));
}

/** Each cut of a typeface is a family of its own. Stand-ins are declared in styles/base.css. */
function family(name: string, cssVariable: `--${string}`, fallbacks: string[], variants: ReturnType<typeof face>) {
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, optimizedFallbacks: false, options: { variants } };
}

const serifs = ['Serif stand-in', 'Serif stand-in of Android', 'Serif stand-in of Linux', 'serif'];
const displays = ['Display stand-in', 'Display stand-in of Android', 'Display stand-in of Linux', 'serif'];

/** For `fonts` in Astro's configuration. */
export const fonts = [
  family('Source Serif 4', '--font-serif', serifs, [...face('source-serif', '400 650'), ...face('source-serif-italic', '400', 'italic')]),
  family('Source Serif 4 Display', '--font-display', displays, face('source-serif-display', '600')),
  family(
    'Be Vietnam Pro',
    '--font-sans',
    ['Sans stand-in', 'Sans stand-in of Android', 'Sans stand-in of Linux', 'sans-serif'],
    [...face('be-vietnam-400', '400'), ...face('be-vietnam-600', '600')],
  ),
];
