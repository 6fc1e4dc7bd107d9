import { editXml } from './xml.ts';
import type { Parts } from './zip-package.ts';

/** What cells of a workbook refer to by number (ECMA-376, shared string table); readings of East Asian words are no text. */
export function sharedStrings(parts: Parts): string[] {
  const strings: string[] = [];
  const data = parts.get('xl/sharedStrings.xml');
  if (!data) return strings;
  let reading = 0;
  editXml(
    data,
    ({ name }) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') reading += 1;
    },
    (element, text) => {
      if (element === 't' && reading === 0 && strings.length > 0) strings[strings.length - 1] += text;
    },
    (element) => {
      if (element === 'rPh') reading -= 1;
    },
  );
  return strings;
}
