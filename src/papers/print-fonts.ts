import { readFileSync } from 'node:fs';
import { faceRules } from '../assets/fonts/face-rules.ts';
import { ENGINE } from '../commands/engine.ts';

let styles: string | null = null;

/** The typefaces of papers as a stylesheet that needs no other file; a PDF embeds a variable font as drawings of its letters. */
export function printFonts(): string {
  return (styles ??= faceRules((file) => {
    const bytes = readFileSync(new URL(`src/assets/fonts/${file}`, ENGINE));
    return `data:font/woff2;base64,${bytes.toString('base64')}`;
  }));
}
