import { listNormalisations, type Normalisation } from '../../vietnamese/normalise.ts';
import type { CheckedFile } from './checked-file.ts';
import { oncePer, type CharacterRule, type Hit } from './rule.ts';

const ADDRESS = /https?:\/\/[^\s<>"”)]+/gu;

/** What a rule finds among the characters of a whole file: one finding a line, with all of them to fix. */
export function findCharacters(file: CheckedFile, { kinds, isMeant, say }: CharacterRule): Hit[] {
  const changes = normalisationsOf(file).filter((change) => kinds.includes(change.kind) && !isMeant?.(file.source, change));
  return [...Map.groupBy(changes, ({ offset }) => file.placeOf(offset).line).values()].map((onLine) => {
    const [first] = onLine as [Normalisation];
    const edits = onLine.map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to }));
    return { start: first.offset, ...say(first, file.source), edits };
  });
}

/** What normalising would change in a file, addresses left as they are. */
const normalisationsOf = oncePer(({ source }: CheckedFile): Normalisation[] => {
  // Both are in the order of the text, so that each is gone through once.
  const addresses = source.matchAll(ADDRESS);
  let address = addresses.next().value;
  return listNormalisations(source).filter(({ offset }) => {
    while (address && address.index + address[0].length <= offset) address = addresses.next().value;
    return !address || offset < address.index;
  });
});

/** The word a change stands in, as it should read. */
export function wordAround(source: string, { offset, from, to }: Normalisation): string {
  const before = /[\p{L}\p{M}]*$/u.exec(source.slice(Math.max(0, offset - 30), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(source.slice(offset + from.length, offset + from.length + 30))?.[0] ?? '';
  return (before + to + after).normalize('NFC').trim();
}
