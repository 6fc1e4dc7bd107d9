import { codePoint } from '../problems/show-untrusted.ts';

/** Text inside a cell of a Markdown table. */
export function tableCell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Words as they stand, none of them read as Markdown or as a tag. */
export function plainWords(text: string): string {
  return text.replace(/[\\`*_<>&[\]{}#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** A block of code; its fence is longer than any fence inside. */
export function codeBlock(code: string, language = 'text'): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

/** Characters nobody sees, and marks without their letter, by their code points. */
export function showUnseen(text: string): string {
  return text.replace(/(?!\n)[\p{Cf}\p{Cc}\p{M}\u00A0\u2000-\u200A\u202F\u3000]/gu, (character) => `[${codePoint(character)}]`);
}
