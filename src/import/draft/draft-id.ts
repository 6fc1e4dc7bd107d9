import { nameFault, plainerName } from '../../library/file-names.ts';
import { idFault } from '../../library/id-fault.ts';
import { idFromName } from '../../text/entry-id.ts';
import { failures } from '../failure-messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { shownPath } from '../shown-name.ts';

/** Longest name of what belongs to a draft: its log. */
export const LOG_ENDING = '.nhat-ky.txt';

/** Name of a draft: the one given, else its title cut at a word; one that means something to a system gets `bai-` before it. */
export function draftId(given: string | null, title: string | null, fileName: string): string {
  if (given !== null) {
    checkId(given);
    return given;
  }
  const id = idFromName(title ?? fileName.replace(/\.[^.]*$/, ''));
  if (id === '') throw new Refusal(failures.noTitle(fileName));
  return canBeName(id) ? id : `bai-${id}`;
}

/** @throws Refusal for an id that cannot be a file's name */
export function checkId(given: string): void {
  if (!given.includes('/') && canBeName(given)) return;
  const plainer = plainerName(given);
  throw new Refusal(failures.badId(shownPath(given), plainer !== given && canBeName(plainer) ? plainer : `bai-${plainer}`));
}

function canBeName(id: string): boolean {
  return idFault('articles', id) === null && nameFault(`${id}${LOG_ENDING}`) === null;
}
