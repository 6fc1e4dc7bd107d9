import { formatDate } from '../../text/dates.ts';
import { UsageError } from '../../commands/command-line.ts';
import { Refusal } from '../../problems/refusal.ts';
import { showUntrusted } from '../../problems/show-untrusted.ts';
import type { KnownLibrary } from '../known-library.ts';
import type { Confirm } from './import-programme.ts';
import type { MissingEntry } from './missing-entries.ts';
import { programmeMessages } from './programme-messages.ts';

interface Steps {
  ask: NonNullable<Confirm>;
  /** Makes an entry out of what follows `npm run new --`. @throws Refusal, UsageError */
  create: (words: readonly string[]) => Promise<unknown>;
  print: (line: string) => void;
}

const shown = (text: string): string => showUntrusted(text);

/**
 * Asks whether to make what a paper names and the library lacks, and makes it: drafts, by the same way as `npm run new`.
 * @param missing of one collection
 * @returns whether any was made
 */
export async function offerEntries(missing: readonly MissingEntry[], { ask, create, print }: Steps): Promise<boolean> {
  const told = missing.filter(({ isTold }) => isTold);
  const [first] = told;
  if (first === undefined) return false;
  const { askOrganisations, askPlans, notMade, planOfDay, underBody } = programmeMessages;
  const question =
    first.collection === 'organisations'
      ? askOrganisations(told.map(({ name, above }) => (above === null ? `“${shown(name)}”` : underBody(shown(name), shown(above)))))
      : askPlans(told.map(({ name, issued }) => planOfDay(shown(name), formatDate(issued ?? ''))));
  if (!(await ask(question, true))) return false;
  let made = 0;
  for (const { name, words } of told) {
    try {
      await create(words);
      made += 1;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
      print(notMade(shown(name), error.message));
    }
  }
  return made > 0;
}

/** Paths in the content folder of what one reading of the library has and the one before had not. */
export function newFiles(before: KnownLibrary, after: KnownLibrary): string[] {
  const known = new Set(before.entries.map(({ collection, id }) => `${collection}/${id}`));
  return after.entries.flatMap(({ collection, id }) => (known.has(`${collection}/${id}`) ? [] : [`${collection}/${id}.yaml`]));
}
