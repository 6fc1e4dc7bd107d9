import { posix } from 'node:path';
import { sharedStrings } from '../../library/attachments/shared-strings.ts';
import { editXml } from '../../library/attachments/xml.ts';
import { readPackage, type Parts } from '../../library/attachments/zip-package.ts';
import { Refusal } from '../../problems/refusal.ts';
import { failures } from '../messages.ts';
import { programmeMessages } from './programme-messages.ts';
import { MOST, type Sheet } from './sheet.ts';
import { readWorksheet } from './worksheet.ts';
import { readNumberFormats } from './number-formats.ts';

const LIMITS = { unpacked: 60e6, xml: 30e6, parts: 2000, shrunk: 300, name: /./ };

interface Workbook {
  sheets: Sheet[];
  /** Names of sheets that the spreadsheet does not show. */
  hidden: string[];
  /** Words of its properties. */
  properties: string[];
}

/** Reads the sheets of a workbook (ECMA-376, SpreadsheetML) as they are shown. @throws Refusal */
export async function readXlsx(bytes: Buffer, name: string): Promise<Workbook> {
  const broken = (): Refusal => new Refusal(programmeMessages.broken(name));
  const bomb = (): Refusal => new Refusal(failures.zipBomb(name, LIMITS.unpacked / 1e6));
  const parts = await readPackage(bytes, LIMITS, { oldOffice: broken, wrongKind: broken, bomb, locked: broken, part: broken }).catch(
    (error: unknown) => {
      throw error instanceof Refusal ? error : broken();
    },
  );
  if (!parts.has('xl/workbook.xml')) throw broken();
  try {
    return readWorkbook(parts, name);
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

function readWorkbook(parts: Parts, name: string): Workbook {
  const listed: { name: string; isHidden: boolean; part: string | undefined }[] = [];
  const xml = parts.get('xl/workbook.xml')!;
  const targets = targetsOf(parts);
  // The prefix alone tells the id of a relation from that of a sheet.
  const ids = [...xml.toString('utf8').matchAll(/<(?:\w+:)?sheet\s[^<>]*?\w+:id\s*=\s*["']([^"'<>]+)["']/g)].map(([, id = '']) => id);
  let is1904 = false;
  editXml(xml, (tag) => {
    if (tag.name === 'workbookPr') is1904 = /^(?:1|true)$/.test(tag.value('date1904'));
    if (tag.name === 'sheet')
      listed.push({ name: tag.value('name'), isHidden: /hidden/i.test(tag.value('state')), part: targets.get(ids[listed.length] ?? '') });
  });
  const strings = sharedStrings(parts);
  const formats = readNumberFormats(parts.get('xl/styles.xml'));
  const sheets = listed.flatMap(({ name: title, isHidden, part }) => {
    const data = part === undefined || isHidden ? undefined : parts.get(part);
    return data ? [{ name: title, rows: readWorksheet(data, { strings, formats, is1904 }) }] : [];
  });
  if (sheets.some(({ rows }) => rows.length > MOST.rows)) throw new Refusal(programmeMessages.tooManyRows(name, MOST.rows));
  const properties = [...parts]
    .filter(([part]) => /^docProps\/(?:core|app|custom)\.xml$/.test(part))
    .flatMap(([, data]) => [...data.toString('utf8').matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim()))
    .filter(Boolean);
  return { sheets, hidden: listed.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name), properties };
}

function targetsOf(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>();
  const data = parts.get('xl/_rels/workbook.xml.rels');
  if (!data) return targets;
  editXml(data, (tag) => {
    const target = tag.value('Target');
    if (tag.name === 'Relationship') targets.set(tag.value('Id'), target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
  });
  return targets;
}
