import { basename } from 'node:path';
import type { SourceText } from '../source.ts';
import { readGuarded } from './guarded-file.ts';

/** Reads one file of any kind; the library of a kind is loaded only when it is needed. */
export async function readSource(path: string): Promise<SourceText> {
  const { bytes, kind } = await readGuarded(path);
  const name = basename(path);
  switch (kind) {
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes, name, path);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, name);
    case 'md':
      return (await import('./read-markdown.ts')).readMarkdown(bytes, name, path);
    case 'txt':
      return (await import('./read-plain.ts')).readPlain(bytes, name);
  }
}
