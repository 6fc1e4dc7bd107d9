import type { OrganisationData } from '../../schemas/organisation.ts';
import type { KnownEntry } from '../known-library.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { bareText } from '../accounting.ts';

/** Who issues it, among the bodies of the library: by the whole name, else by the sign that its numbers end with. */
export function organisationOf(
  issuer: string | null,
  number: string | null,
  entries: readonly KnownEntry[],
): (KnownEntry & { data: OrganisationData }) | null {
  const known = entriesOf(entries, 'organisations');
  const named =
    issuer === null ? [] : known.filter(({ data }) => [data.name, data.short ?? ''].some((name) => bareText(name) === bareText(issuer)));
  if (named.length > 0) return only(named);
  const code = number?.slice(number.lastIndexOf('/') + 1).toUpperCase();
  return only(known.filter(({ data }) => code !== undefined && data.documentCode?.toUpperCase() === code));
}

/** Of several that follow each other under one name, the one that still is. */
function only<T extends { data: OrganisationData }>(found: readonly T[]): T | null {
  const still = found.filter(({ data }) => data.to === undefined);
  return found.length === 1 ? found[0]! : still.length === 1 ? still[0]! : null;
}
