import type { PostingsFrame } from '../bundle/packed-words.ts';
import { fieldOf, fieldStart, type Postings, type WrittenForm } from '../bundle/postings.ts';
import { BitWriter } from './bit-writer.ts';
import { gzipInParts } from './gzip-in-parts.ts';

/**
 * A chunk of Pagefind's index as `bundle/packed-words.ts` reads it, gzip. Positions come out ascending within a page, and
 * of weights only whether there is any.
 * @param isPlaced which forms' positions in the body are told
 * @throws for postings that are not as Pagefind writes them
 */
export function packWords(
  words: ReadonlyMap<string, readonly WrittenForm[]>,
  frame: PostingsFrame,
  isPlaced: (form: string) => boolean = () => true,
): Uint8Array {
  const writer = new BitWriter();
  const lines = Array.from(words, ([key, forms]) => {
    for (const { form, postings } of forms) writePostings(writer, postings, frame, isPlaced(form));
    return [key, ...forms.map(({ form }) => (form === key ? '' : form))].join(' ');
  });
  return gzipInParts(Buffer.from(`${lines.join('\n')}\0`), writer.take());
}

function writePostings(writer: BitWriter, given: Postings, { lengths, fields }: PostingsFrame, arePlaced: boolean): void {
  const { pages, starts, positions, weights } = inOrder(given);
  writer.gamma(pages.length);
  writer.ascending(pages, 0, lengths.length - 1);

  const total = starts[pages.length]!;
  writer.gamma(total - pages.length + 1);
  writer.ascending(starts.subarray(1, pages.length), 1, total - 1);

  /** Where the places in metadata of each page begin, behind those in the body. */
  const ends = Int32Array.from(pages, (_, i) => bodyEnd(positions, starts[i]!, starts[i + 1]!));
  const holding = Array.from(pages.keys()).filter((i) => ends[i]! < starts[i + 1]!);
  writer.bits(Math.min(1, holding.length), 1);
  if (holding.length > 0) {
    writer.below(holding.length - 1, pages.length);
    writer.ascending(holding, 0, pages.length - 1);
    for (const i of holding) writer.gamma(starts[i + 1]! - ends[i]!);
  }
  const hasUnweighted = pages.some((_, i) => weights.subarray(starts[i], ends[i]).includes(0));
  writer.bits(Number(hasUnweighted), 1);
  writer.bits(Number(arePlaced), 1);
  for (const [i, page] of pages.entries()) {
    const [begin, end, length] = [starts[i]!, ends[i]!, lengths[page]!];
    const last = positions[end - 1]!;
    if (end > begin && last >= length) throw new Error(`Pagefind has word ${last} on a page of ${length}`);
    const body = Int32Array.from(positions.subarray(begin, end), (position, p) => position + p);
    if (arePlaced) writer.ascending(body, 0, length + body.length - 2);
    if (hasUnweighted) for (let p = begin; p < end; p++) writer.bits(Math.min(1, weights[p]!), 1);
    for (let p = end; p < starts[i + 1]!; p++) {
      const field = fieldOf(positions[p]!);
      writer.below(field, fields);
      writer.gamma(positions[p]! - fieldStart(field) + 1);
    }
  }
}

function bodyEnd(positions: Int32Array, start: number, end: number): number {
  let at = end;
  while (at > start && fieldOf(positions[at - 1]!) >= 0) at--;
  return at;
}

/** The same postings with the places of each page ascending, those in metadata last. */
function inOrder(postings: Postings): Postings {
  const { pages, starts, positions, weights } = postings;
  const isBefore = (a: number, b: number): boolean =>
    positions[a]! < positions[b]! || (positions[a] === positions[b] && weights[a]! <= weights[b]!);
  const isSorted = pages.every((_, i) => {
    for (let p = starts[i]! + 1; p < starts[i + 1]!; p++) if (!isBefore(p - 1, p)) return false;
    return true;
  });
  if (isSorted) return postings;
  const order = Array.from(pages).flatMap((_, i) =>
    Array.from({ length: starts[i + 1]! - starts[i]! }, (_, p) => starts[i]! + p).sort(
      (a, b) => positions[a]! - positions[b]! || weights[a]! - weights[b]!,
    ),
  );
  return { pages, starts, positions: Int32Array.from(order, (p) => positions[p]!), weights: Uint8Array.from(order, (p) => weights[p]!) };
}
