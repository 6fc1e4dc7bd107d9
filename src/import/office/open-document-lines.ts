import { editXml } from '../../library/attachments/xml.ts';
import { readPackage } from '../../library/attachments/zip-package.ts';
import { Refusal } from '../../problems/refusal.ts';
import { failures } from '../messages.ts';
import { officeMessages } from './office-messages.ts';

const LIMITS = { unpacked: 100e6, xml: 30e6, parts: 2000, shrunk: 300, name: /./ };

/**
 * The words of an OpenDocument text as its own file has them, a line for each paragraph, before another program reads it.
 * @throws Refusal for what would harm that program, and for what is no such file
 */
export async function openDocumentLines(bytes: Buffer, name: string, savedAs: string): Promise<string[]> {
  const failed = (): Refusal => new Refusal(officeMessages.failed(name, savedAs));
  const bomb = (): Refusal => new Refusal(failures.zipBomb(name, LIMITS.unpacked / 1e6));
  const refused = { oldOffice: failed, wrongKind: failed, locked: failed, part: failed, bomb };
  const parts = await readPackage(bytes, LIMITS, refused).catch((error: unknown) => {
    throw error instanceof Refusal ? error : failed();
  });
  const content = parts.get('content.xml');
  if (!content) throw failed();
  try {
    return linesOfContent(content);
  } catch {
    // A part that is encrypted, or no XML.
    throw failed();
  }
}

function linesOfContent(content: Buffer): string[] {
  const lines = [''];
  // Tracked deletions stand apart, and are no text of the paper.
  let deleted = 0;
  editXml(
    content,
    ({ name }) => {
      if (name === 'tracked-changes') deleted += 1;
      else if (/^(?:p|h|note)$/.test(name)) lines.push('');
      else if (/^(?:s|tab|line-break)$/.test(name)) lines[lines.length - 1] += ' ';
    },
    (element, text) => {
      if (deleted === 0 && /^(?:p|h|span|a)$/.test(element)) lines[lines.length - 1] += text;
    },
    (element) => {
      if (element === 'tracked-changes') deleted -= 1;
      else if (/^(?:p|h|note)$/.test(element)) lines.push('');
    },
  );
  return lines.filter((line) => line.trim() !== '');
}
