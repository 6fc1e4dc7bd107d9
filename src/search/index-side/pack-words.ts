import type { PostingsFrame } from '../bundle/packed-words.ts';
import { fieldOf, fieldStart, type Postings, type WrittenForm } from '../bundle/postings.ts';
import { BitWriter } from './bit-writer.ts';
import { gzipInParts } from './gzip-in-parts.ts';

/**
 * A chunk of Pagefind's index as `bundle/packed-words.ts` reads it, gzip. Positions come out ascending within a page, and
 * of weights only whether there is any.
 * @throws for postings that are not as Pagefind writes them
 */
export function packWords(words: ReadonlyMap<string, readonly WrittenForm[]>, frame: PostingsFrame): Uint8Array {
  const writer = new BitWriter();
  const lines = Array.from(words, ([key, forms]) => {
    for (const { postings } of forms) writePostings(writer, postings, frame);
    return [key, ...forms.map(({ form }) => (form === key ? '' : form))].join(' ');
  });
  return gzipInParts(Buffer.from(`${lines.join('\n')}\0`), writer.take());
}

interface Page {
  number: number;
  /** Places in the body, and in metadata; ascending. */
  body: readonly Place[];
  meta: readonly Place[];
}
type Place = Readonly<Record<'position' | 'weight', number>>;

function writePostings(writer: BitWriter, postings: Postings, { lengths, fields }: PostingsFrame): void {
  const pages = Array.from(postings.pages, (_, i) => pageOf(postings, i));
  const numbers = pages.map(({ number }) => number);
  writer.gamma(pages.length);
  writer.ascending(numbers, 0, lengths.length - 1);

  const { starts } = postings;
  const total = starts[pages.length]!;
  writer.gamma(total - pages.length + 1);
  writer.ascending([...starts.subarray(1, pages.length)], 1, total - 1);

  const holding = pages.flatMap(({ meta }, i) => (meta.length > 0 ? [i] : []));
  writer.bits(Math.min(1, holding.length), 1);
  if (holding.length > 0) {
    writer.below(holding.length - 1, pages.length);
    writer.ascending(holding, 0, pages.length - 1);
    for (const i of holding) writer.gamma(pages[i]!.meta.length);
  }
  const hasUnweighted = pages.some(({ body }) => body.some(({ weight }) => weight === 0));
  writer.bits(Number(hasUnweighted), 1);
  for (const { number, body, meta } of pages) {
    const last = body.at(-1)?.position ?? 0;
    if (body.length > 0 && last >= lengths[number]!) throw new Error(`Pagefind has word ${last} on a page of ${lengths[number]}`);
    writer.ascending(
      body.map(({ position }, i) => position + i),
      0,
      lengths[number]! + body.length - 2,
    );
    if (hasUnweighted) for (const { weight } of body) writer.bits(Math.min(1, weight), 1);
    for (const { position } of meta) {
      writer.below(fieldOf(position), fields);
      writer.gamma(position - fieldStart(fieldOf(position)) + 1);
    }
  }
}

function pageOf({ pages, starts, positions, weights }: Postings, i: number): Page {
  const places = Array.from(positions.subarray(starts[i], starts[i + 1]), (position, p) => ({
    position,
    weight: weights[starts[i]! + p]!,
  }));
  places.sort((a, b) => a.position - b.position || a.weight - b.weight);
  const [body, meta] = [true, false].map((isBody) => places.filter(({ position }) => fieldOf(position) < 0 === isBody));
  return { number: pages[i]!, body: body!, meta: meta! };
}
