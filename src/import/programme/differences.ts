import { formatDate } from '../../text/dates.ts';
import { programmeMessages } from './programme-messages.ts';

const { differs, different } = programmeMessages;
type Facts = Readonly<Record<string, unknown>>;

/**
 * What a table says otherwise than the record of a session that stands: a programme may have been changed since. A record of what
 * has been held is right, whatever was planned.
 */
export function differencesOf(standing: Facts, planned: Facts): string[] {
  if (!['planned', 'materials'].includes(String(standing['status']))) return [];
  const [held, before] = [heldOf(planned), heldOf(standing)];
  const pairs = [
    [different.date, held['date'], before['date'], formatDate],
    [different.start, held['start'], before['start'], String],
    [different.place, held['place'], before['place'], String],
    // The quarter follows from the day where that is known.
    [different.quarter, held['date'] === undefined ? planned['quarter'] : undefined, standing['quarter'], String],
    [different.ordinal, planned['ordinal'], standing['ordinal'], String],
  ] as const;
  return pairs.flatMap(([what, inTable, inFile, tell]) => {
    if (inTable === undefined || inFile === undefined || isSame(String(inTable), String(inFile), what === different.date)) return [];
    return [differs(what, tell(String(inTable)), tell(String(inFile)))];
  });
}

/** A day in the month that a table names goes with it; a record that knows only the month of its day says less than the table does. */
function isSame(inTable: string, inFile: string, isDate: boolean): boolean {
  return inTable === inFile || (isDate && inFile.startsWith(`${inTable}-`));
}

function heldOf(facts: Facts): Facts {
  const { held } = facts;
  return typeof held === 'object' && held !== null ? (held as Facts) : {};
}
