import { isName } from './lines.ts';

/** A line that says who wrote or photographed, or where the text was taken from. */
export interface Byline {
  role: 'author' | 'source' | 'photographer';
  name: string;
}

const SOURCE = /^\(?\s*(?:theo|nguồn(?: tin)?)\s*:?\s+(.{2,60}?)\s*\)?\.?$/iu;
const AUTHOR = /^\(?\s*(?:tác giả|người viết|(?:tin|bài)(?: viết)?(?:\s*(?:,|và|-)\s*(?:bài|ảnh|hình))*)\s*:\s*(.{2,60}?)\s*\)?\.?$/iu;
const PHOTOGRAPHER = /^\(?\s*(?:ảnh|hình)\s*:\s*(.{2,40}?)\s*\)?\.?$/iu;

/** Reads such a line; null for any other. A bare name is an author. */
export function readByline(line: string): Byline | null {
  const photographer = PHOTOGRAPHER.exec(line)?.[1];
  if (photographer && isName(photographer)) return { role: 'photographer', name: photographer };
  const author = AUTHOR.exec(line)?.[1] ?? (isName(line) ? line : null);
  if (author) return { role: 'author', name: author };
  const source = SOURCE.exec(line)?.[1];
  return source && !/[.!?]\s/.test(source) ? { role: 'source', name: source } : null;
}
