import { listNormalisations } from '../vietnamese/normalise.ts';
import type { Normalisation } from '../vietnamese/normalise.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Hit } from './rule.ts';

const ADDRESS = /https?:\/\/[^\s<>"”)]+/gu;
const known = new WeakMap<CheckedFile, Normalisation[]>();

/** What normalising would change in a file, addresses left as they are. */
export function normalisationsOf(file: CheckedFile): Normalisation[] {
  let found = known.get(file);
  if (!found) {
    found = listNormalisations(file.source);
    if (found.length > 0) {
      // Both are in the order of the text, so that each is gone through once.
      const addresses = file.source.matchAll(ADDRESS);
      let address = addresses.next().value;
      found = found.filter(({ offset }) => {
        while (address && address.index + address[0].length <= offset) address = addresses.next().value;
        return !address || offset < address.index;
      });
    }
    known.set(file, found);
  }
  return found;
}

/** One finding for each line that has such changes, with all of them to fix. */
export function findingsByLine(
  file: CheckedFile,
  changes: readonly Normalisation[],
  say: (first: Normalisation) => Pick<Hit, 'message' | 'fix'>,
): Hit[] {
  return [...Map.groupBy(changes, ({ offset }) => file.placeOf(offset).line).values()].flatMap((onLine) => {
    const [first] = onLine;
    return first
      ? [
          {
            start: first.offset,
            ...say(first),
            edits: onLine.map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to })),
          },
        ]
      : [];
  });
}

/** The word a change stands in, as it should read. */
export function wordAround(source: string, { offset, from, to }: Normalisation): string {
  const before = /[\p{L}\p{M}]*$/u.exec(source.slice(Math.max(0, offset - 30), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(source.slice(offset + from.length, offset + from.length + 30))?.[0] ?? '';
  return (before + to + after).normalize('NFC').trim();
}
