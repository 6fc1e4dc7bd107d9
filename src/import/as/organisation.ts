import type { OrganisationData } from '../../schemas/organisation.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { compareUpperBody } from '../proposals/upper-body.ts';
import { bareText } from '../accounting.ts';
import type { Letterhead } from '../structure/letterhead.ts';
import { asMessages as say } from './as-messages.ts';

type Organisation = KnownEntry & { data: OrganisationData };

interface Found {
  /** Null where nobody can say that it is the same body. */
  id: string | null;
  /** What an editor types, or takes over, where none is filled in. */
  typed: string;
  notes: string[];
}

/**
 * Who issues it, among the bodies of the library: by the whole name, else by the sign that its numbers end with. Of one name there
 * are bodies in many wards: the body above must be the same.
 */
export function organisationOf(
  { issuer, superior, number }: Pick<Letterhead, 'issuer' | 'superior' | 'number'>,
  entries: readonly KnownEntry[],
): Found {
  const known = entriesOf(entries, 'organisations');
  const named =
    issuer === null ? [] : known.filter(({ data }) => [data.name, data.short ?? ''].some((name) => bareText(name) === bareText(issuer)));
  const code = number?.slice(number.lastIndexOf('/') + 1).toUpperCase();
  const candidates = named.length > 0 ? named : known.filter(({ data }) => code !== undefined && data.documentCode?.toUpperCase() === code);
  const agreeing = candidates.filter((candidate) => compareUpperBody(superior, candidate, entries) === 'agrees');
  const found = only(agreeing.length > 0 ? agreeing : candidates);
  if (found === null) return { id: null, typed: say.typed.organisation, notes: [] };
  const compared = compareUpperBody(superior, found, entries);
  if (superior === null) return { id: found.id, typed: '', notes: found.data.kind === 'chi-bo' ? [say.noUpperBody(found.data.name)] : [] };
  if (compared === 'agrees' || (compared === 'unknown' && found.data.kind !== 'chi-bo')) return { id: found.id, typed: '', notes: [] };
  const above = known.find(({ id }) => id === found.data.parent)?.data.name ?? null;
  return {
    id: null,
    typed: say.typed.organisationInDoubt(found.id, superior, above),
    notes: [say.otherUpperBody(found.id, found.data.name, superior, above)],
  };
}

/** Of several that follow each other under one name, the one that still is. */
function only(found: readonly Organisation[]): Organisation | null {
  const still = found.filter(({ data }) => data.to === undefined);
  return found.length === 1 ? found[0]! : still.length === 1 ? still[0]! : null;
}
