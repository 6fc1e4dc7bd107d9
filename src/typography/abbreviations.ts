import { escapeHtml } from '../text/markup.ts';
import type { OpenElements } from './html-text.ts';

const CLOSED = new Set(['a', 'abbr', 'code', 'h2', 'h3', 'h4', 'pre']);

/**
 * Returns a function that explains each abbreviation with `<abbr>` the first time a page uses it.
 * @param abbreviations abbreviation → what it stands for
 */
export function abbreviationMarker(abbreviations: Readonly<Record<string, string>>): (text: string, open: OpenElements) => string {
  const explained = new Set<string>();
  // As they stand in HTML: `A&B` is written `A&amp;B`, and the `amp` of an entity is no word.
  const meanings = new Map(Object.entries(abbreviations).map(([name, meaning]) => [escapeHtml(name), escapeHtml(meaning)]));
  const names = [...meanings.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/.-])(${names.map(escape).join('|')})(?![\\p{L}\\p{N}/-])|&(?:[a-z]+|#\\d+);`, 'gu');
  return (text, open) => {
    if (open.some((name) => CLOSED.has(name))) return text;
    return text.replace(pattern, (found, name: string | undefined) => {
      if (name === undefined || explained.has(name)) return found;
      explained.add(name);
      return `<abbr title="${meanings.get(name) ?? ''}">${name}</abbr>`;
    });
  };
}
