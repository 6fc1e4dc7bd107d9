import { dataFiles } from '../library/data-references.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { derivedFile } from '../library/derived-files.ts';
import { madeOf } from '../library/open-content.ts';
import { judgeStructure } from '../library/pictures/judge-picture.ts';
import type { PictureFacts } from '../library/pictures/picture-facts.ts';
import { publishedName, renderedWidths, renderPicture, uprightSize } from '../library/pictures/render-picture.ts';
import { askForFile, besideEntry, readBeside, refuseBeside } from './content-bytes.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { withBase } from './settings.ts';

/** A picture of an entry, resolved and measured by the data layer. */
export interface ImageView {
  src: string;
  width: number;
  height: number;
  srcset?: string;
}

/** One file of a picture on the site: `/anh/NAME.webp`. */
export interface PublishedPicture {
  name: string;
  width: number;
  /** Where it comes from: an entry's file, and the path from there. */
  file: string;
  src: string;
}

/** A picture of this width, or the next smaller one, is for browsers that know no `srcset`. */
const USUAL_WIDTH = 1200;

/**
 * A picture that stands beside an entry, in the sizes a page needs. What is published is made of its pixels alone, and
 * named by a digest.
 * @param file the entry's file in the content folder
 * @param src path from that file, `./anh.jpg`
 * @throws ContentError when there is no such picture
 */
export async function openImage(file: string, src: string): Promise<ImageView> {
  askForFile(besideEntry(file, src));
  const picture = await measure(file, src);
  const widths = renderedWidths(picture.width);
  const address = (width: number): string => withBase(`/anh/${fileName(picture, width)}.webp`);
  const usual = widths.filter((width) => width <= USUAL_WIDTH).at(-1) ?? picture.width;
  return {
    src: address(usual),
    width: picture.width,
    height: picture.height,
    srcset: widths.map((width) => `${address(width)} ${width}w`).join(', '),
  };
}

/** Every picture file of the entries that readers see, each once. Others are never written. */
export async function listPictures(library: LibraryIndex): Promise<PublishedPicture[]> {
  const found = new Map<string, PublishedPicture>();
  for (const entry of COLLECTIONS.flatMap((collection): Entry[] => library.list(collection))) {
    for (const src of picturesOf(entry)) {
      const picture = await measure(entry.file, src);
      for (const width of renderedWidths(picture.width)) {
        const name = fileName(picture, width);
        found.set(name, { name, width, file: entry.file, src });
      }
    }
  }
  return [...found.values()];
}

/** The bytes of a picture file of the site. */
export function renderPublished({ name, width, file, src }: PublishedPicture): Promise<Buffer> {
  return derivedFile(libraryEnvironment().cacheDir, ['picture', name], () => renderPicture(readFacts(file, src).facts, width));
}

function picturesOf(entry: Entry): string[] {
  return [...dataFiles(entry, 'image'), ...(entry.body?.images ?? [])].map(({ src }) => src);
}

function measure(file: string, src: string) {
  return madeOf(besideEntry(file, src), async () => {
    const { bytes, facts } = readFacts(file, src);
    return { name: await publishedName(bytes), ...uprightSize(facts) };
  });
}

function readFacts(file: string, src: string): { bytes: Buffer; facts: PictureFacts } {
  const bytes = readBeside(file, src);
  const judged = judgeStructure(bytes);
  if ('finding' in judged) throw refuseBeside(file, src, judged.finding);
  return { bytes, facts: judged.facts };
}

function fileName({ name }: { name: string }, width: number): string {
  return `${name}-${width}`;
}
