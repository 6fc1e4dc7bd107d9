import type { OpenElements } from './html-text.ts';

const CLOSED = new Set(['a', 'abbr', 'code', 'h2', 'h3', 'h4', 'pre']);

/**
 * Returns a function that explains each abbreviation with `<abbr>` the first time a page uses it.
 * @param abbreviations abbreviation → what it stands for
 */
export function abbreviationMarker(abbreviations: Readonly<Record<string, string>>): (text: string, open: OpenElements) => string {
  const explained = new Set<string>();
  const names = Object.keys(abbreviations).sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/.-])(${names.map(escape).join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
  return (text, open) => {
    if (open.some((name) => CLOSED.has(name))) return text;
    return text.replace(pattern, (found) => {
      if (explained.has(found)) return found;
      explained.add(found);
      const meaning = (abbreviations[found] ?? '').replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
      return `<abbr title="${meaning}">${found}</abbr>`;
    });
  };
}
