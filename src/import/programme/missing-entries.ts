import { idFromName } from '../../text/entry-id.ts';
import { organisationOf } from '../as/organisation.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { isBodyAbove } from '../proposals/upper-body.ts';
import { folded } from './columns.ts';
import type { SessionDraft } from './make-sessions.ts';
import { wordsForOrganisation, wordsForPlan } from './new-entry.ts';

/** An entry that the head of a sheet names and the library lacks. */
export interface MissingEntry {
  collection: 'organisations' | 'documents';
  /** As the sheet has it: a body's name, a plan's number. */
  name: string;
  /** Name of the body above, where the sheet has one. */
  above: string | null;
  /** Its day of issue, of a plan. */
  issued: string | null;
  /** What `npm run new --` is followed by. */
  words: string[];
  /** The sheet tells enough to make it: of a plan its number, day and kind; and the library has the body that issued it. */
  isTold: boolean;
}

/** What the heads of the sheets name and the library lacks, bodies above first: each needs those before it. */
export function missingEntries(drafts: readonly SessionDraft[], entries: readonly KnownEntry[]): MissingEntry[] {
  const made = new Map<string, MissingEntry>();
  const add = (name: string, entry: Omit<MissingEntry, 'name'>): unknown =>
    made.has(folded(name)) || made.set(folded(name), { name, ...entry });
  const idOf = (name: string | null): string | null => {
    if (name === null) return null;
    return made.get(folded(name))?.collection === 'organisations' ? idFromName(name) : idOfBody(name, entries);
  };
  for (const { missingUnit } of drafts) {
    if (missingUnit?.unit === undefined || missingUnit.unit === null) continue;
    const { unit, upper } = missingUnit;
    const body = (name: string, above: string | null): unknown =>
      add(name, { collection: 'organisations', above, issued: null, words: wordsForOrganisation(name, idOf(above)), isTold: true });
    if (upper !== null && idOf(upper) === null) body(upper, null);
    body(unit, upper);
  }
  for (const { missingPlan: plan, data } of drafts) {
    if (plan === null) continue;
    const own = entriesOf(entries, 'organisations').find(({ id }) => id === data['organisation']);
    const isOwn = plan.issuer !== null && own !== undefined && folded(own.data.name) === folded(plan.issuer);
    const words = wordsForPlan(plan, isOwn ? own.id : idOf(plan.issuer));
    const isWaiting = plan.issuer !== null && made.has(folded(plan.issuer));
    const isTold = plan.issued !== null && plan.type !== null && !isWaiting;
    add(plan.number, { collection: 'documents', above: null, issued: plan.issued, words, isTold });
  }
  return [...made.values()];
}

/** The body of the library that has a name, or is the one above under its other name: `Đảng ủy phường …`, `Đảng bộ phường …`. */
function idOfBody(name: string, entries: readonly KnownEntry[]): string | null {
  const { id } = organisationOf({ issuer: name, superior: null, number: null }, entries);
  return id ?? entriesOf(entries, 'organisations').find((body) => isBodyAbove(name, body))?.id ?? null;
}
