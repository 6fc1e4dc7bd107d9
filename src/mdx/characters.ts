import { fileMessages as say } from './messages.ts';
import type { Finding } from './messages.ts';

export interface Found {
  offset: number;
  finding: Finding;
}

// C0 and C1 controls but tab and line ends, the two Unicode line separators,
// lone surrogates, noncharacters, and private-use characters, which no font shows
// and which `mask.ts` needs for itself.
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFFFE\uFFFF\p{Cs}\p{Co}]/u;
// Embeddings, overrides and isolates: "Trojan Source", CVE-2021-42574.
const direction = /[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/;
const either = new RegExp(`${control.source}|${direction.source}`, 'gu');

/** Characters that have no place in a text, the first of each line. */
export function findBadCharacters(text: string): Found[] {
  const found: Found[] = [];
  let lineEnd = -1;
  for (const { index, 0: character } of text.matchAll(either)) {
    if (index < lineEnd) continue;
    lineEnd = text.indexOf('\n', index);
    if (lineEnd === -1) lineEnd = text.length;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ offset: index, finding: direction.test(character) ? say.direction(code) : say.control(code) });
  }
  return found;
}

/** The same text, as long as before, with every such character replaced by U+FFFD. */
export function replaceBadCharacters(text: string): string {
  return text.replace(either, (character) => '\uFFFD'.repeat(character.length));
}
