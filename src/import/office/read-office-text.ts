import { Refusal } from '../../problems/refusal.ts';
import { findLost } from '../accounting.ts';
import { failures } from '../messages.ts';
import { readDocx } from '../read/read-docx.ts';
import { linesOf, type SourceText } from '../source.ts';
import { convertOffice } from './convert-office.ts';
import { openDocumentLines } from './open-document-lines.ts';
import { officeMessages } from './office-messages.ts';

/** How files begin: of Word before 2007, of Word since, of OpenDocument, of RTF. */
const COMPOUND = 'd0cf11e0';
const ZIP = '504b0304';
const RTF = '7b5c7274';
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  '.rtf': [RTF],
  '.odt': [ZIP],
  '.ott': [ZIP],
  '.doc': [COMPOUND, RTF, ZIP],
  '.dot': [COMPOUND, RTF, ZIP],
  '.wps': [COMPOUND, ZIP],
};
const SAVED_AS = '.docx';

/**
 * Reads a text of an office program other than today's Word: LibreOffice makes a Word file of it, and its plain text, by
 * which the Word file is held.
 * @param ending lower case, with its dot
 * @throws Refusal
 */
export async function readOfficeText(bytes: Buffer, ending: string, name: string): Promise<SourceText> {
  const start = bytes.toString('hex', 0, 4);
  // What browsers and old programs call `.doc` may be a page or today's Word file.
  if (start !== RTF && /^\uFEFF?\s*<(?:!doctype|html)/i.test(bytes.toString('utf8', 0, 300)))
    return (await import('../read/read-html.ts')).readHtml(bytes, name, name);
  if (!BEGINNINGS[ending]?.includes(start)) throw new Refusal(officeMessages.wrongKind(name, ending));
  const isOpenDocument = /^\.o[dt]t$/.test(ending);
  const written = isOpenDocument ? await openDocumentLines(bytes, name, SAVED_AS) : [];
  if (start === ZIP && !isOpenDocument) return readDocx(bytes, name);
  const { docx, txt } = await convertOffice({ bytes, ending, name, savedAs: SAVED_AS }, ['docx', 'txt']);
  const source = await readDocx(docx, name);
  const lines = [
    ...written,
    ...txt
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/),
  ];
  const known = [...linesOf(source.blocks), ...source.dropped.map(({ text }) => text)];
  for (const text of findLost(lines.map(withoutNumber), known))
    source.dropped.push({ text, reason: officeMessages.notInConversion, isDoubtful: true });
  source.reviewNotes.push(officeMessages.converted(ending));
  if (source.blocks.length === 0) throw new Refusal(failures.noText(name));
  return source;
}

/** A line without the number or mark of a list, which the plain text has written out. */
function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:[•\-–+*▪]|(?:\d{1,3}|[a-zđ]|[IVXLC]{1,6})[.)])\s+/u, '');
}
