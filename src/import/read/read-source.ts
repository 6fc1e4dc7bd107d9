import { recoverSource } from '../encodings/recover-blocks.ts';
import type { SourceText } from '../source.ts';
import { shownName } from '../shown-name.ts';
import { cleanSource } from './clean-source.ts';
import { readGuarded, type FileKind } from './guarded-file.ts';

/** Reads one file of any kind, in Unicode whatever it was written in. */
export async function readSource(path: string): Promise<SourceText> {
  const { bytes, kind } = await readGuarded(path);
  const source = await readKind(bytes, kind, path);
  cleanSource(source);
  recoverSource(source);
  return source;
}

/** The library of a kind is loaded only when it is needed. */
async function readKind(bytes: Buffer, kind: FileKind, path: string): Promise<SourceText> {
  const name = shownName(path);
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
