import { ORGANISATION_KINDS } from '../../schemas/organisation.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { folded } from './columns.ts';
import type { NamedPlan } from './named-plan.ts';

const LONGEST = 200;

/** What `npm run new --` is to be followed by for a body. @param parent code of the one above it; null where it is not known */
export function wordsForOrganisation(name: string, parent: string | null): string[] {
  const [kind] = Object.entries(ORGANISATION_KINDS).find(([, label]) => `${folded(name)} `.startsWith(`${folded(label)} `)) ?? [];
  return ['organisation', name, ...(kind ? ['--kind', kind] : []), ...(parent === null ? [] : ['--parent', parent])];
}

/** What `npm run new --` is to be followed by for a plan; what is not told, the command asks for. */
export function wordsForPlan({ number, type, issued, issuer, title }: NamedPlan, organisation: string | null): string[] {
  // A table that names it is no evidence.
  const told = { type, issued, issuer, organisation, title, verification: 'unconfirmed' };
  return ['document', number, ...Object.entries(told).flatMap(([flag, value]) => (value === null ? [] : [`--${flag}`, value]))];
}

/** The command as it can be copied: what a shell would take for its own is left out of the words of a sheet. */
export function commandOf(words: readonly string[]): string {
  const quoted = words.map((word) => {
    const plain = visibleLine(word, LONGEST).replace(/["$`\\!%]/g, '');
    return /^[\w./-]+$/.test(plain) ? plain : `"${plain}"`;
  });
  return `npm run new -- ${quoted.join(' ')}`;
}
