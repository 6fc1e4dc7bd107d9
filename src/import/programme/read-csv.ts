import { Refusal } from '../../problems/refusal.ts';
import { readCsvRows } from '../../text/csv-rows.ts';
import { failures } from '../messages.ts';
import { MOST, type Sheet } from './sheet.ts';
import { programmeMessages } from './programme-messages.ts';

/** Reads a table of text. @throws Refusal */
export function readCsv(bytes: Buffer, name: string): Sheet[] {
  const rows = readCsvRows(bytes, MOST.rows);
  if (rows === 'too-many-rows') throw new Refusal(programmeMessages.tooManyRows(name, MOST.rows));
  if (rows === 'no-text') throw new Refusal(failures.unreadableEncoding(name));
  return [
    {
      name: '',
      rows: rows.map((cells, index) => ({
        number: index + 1,
        isHidden: false,
        cells: cells.slice(0, MOST.columns).map((cell) => ({ text: cell.trim().slice(0, MOST.text), date: null })),
      })),
    },
  ];
}
