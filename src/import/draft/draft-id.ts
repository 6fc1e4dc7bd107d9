import { ID_PATTERN } from '../../schemas/field.ts';
import { RESERVED_SEGMENTS } from '../../schemas/addresses.ts';
import { idFromName } from '../../text/entry-id.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { failures } from '../failure-messages.ts';
import { ImportFailure } from '../failure.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const OF_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Name of a draft: the one given, else its title cut at a word; a name that is taken for something else gets `bai-` before it. */
export function draftId(given: string | null, title: string | null, fileName: string): string {
  if (given !== null) {
    if (!ID_PATTERN.test(given) || given.includes('/') || isTaken(given) || given.length > LONGEST_GIVEN) throw new ImportFailure(failures.badId(given.slice(0, LONGEST_GIVEN), isTaken(given) ? `bai-${given}` : slugify(given).slice(0, LONGEST_GIVEN) || 'ten-bai'));
    return given;
  }
  const id = idFromName(title ?? fileName.replace(/\.[^.]*$/, ''));
  if (id === '') throw new ImportFailure(failures.noTitle(fileName));
  return isTaken(id) ? `bai-${id}` : id;
}

/** Room is left for the endings and numbers of what belongs to the draft: names have at most 255 bytes. */
const LONGEST_GIVEN = 200;

function isTaken(id: string): boolean {
  return OF_WINDOWS.test(id) || RESERVED_SEGMENTS.includes(id);
}
