import { formsOf } from '../data/booklet.ts';
import { listPictures, renderPublished, type PublishedPicture } from '../data/images.ts';
import { absoluteUrl } from '../data/settings.ts';
import { titleOf } from '../data/titles.ts';
import type { Block, Booklet } from '../pack/booklet.ts';
import { paperPath, type PaperOrder } from '../pack/paper.ts';
import { formWord } from '../pack/word/form-word.ts';
import { meetingWord } from '../pack/word/meeting-word.ts';
import type { PictureFile } from '../pack/word/word-picture.ts';
import type { PaperSource } from './paper-source.ts';

/** A Word file beside every material, session and form. */
export async function wordPapers(source: PaperSource): Promise<PaperOrder[]> {
  const { library } = source.context;
  const published = new Map((await listPictures(library)).map((picture) => [absoluteUrl(`/anh/${picture.name}.webp`), picture]));
  const meetings = source.meetings.map(({ path, booklet }): PaperOrder => ({
    path: paperPath(path, '.docx'),
    of: booklet,
    make: async () => Buffer.from(meetingWord(booklet, await openPictures(booklet, published))),
  }));
  const forms = library.list('pages').map(async (page): Promise<PaperOrder[]> => {
    const blocks = await formsOf(page, source.context);
    const { name, tagline } = source.site;
    const facts = {
      title: titleOf(page),
      library: [name, tagline].filter(Boolean).join(' · '),
      address: absoluteUrl(page.path),
      ...(page.changed ? { day: page.changed } : {}),
    };
    const make = () => Promise.resolve(Buffer.from(formWord(blocks, facts)));
    return blocks.length > 0 ? [{ path: paperPath(page.path, '.docx'), of: { blocks, facts }, make }] : [];
  });
  return [...meetings, ...(await Promise.all(forms)).flat()];
}

/** Pictures of a text as PNG: Word knows nothing of WebP, which the site has. */
async function openPictures({ body }: Booklet, published: ReadonlyMap<string, PublishedPicture>): Promise<Map<string, PictureFile>> {
  const found = new Map<string, PictureFile>();
  const shown = body.flatMap(picturesIn).flatMap((src) => published.get(src) ?? []);
  if (shown.length === 0) return found;
  const { default: sharp } = await import('sharp');
  for (const picture of shown) {
    const bytes = await sharp(await renderPublished(picture))
      .png({ compressionLevel: 9 })
      .toBuffer();
    found.set(absoluteUrl(`/anh/${picture.name}.webp`), { bytes, type: 'png' });
  }
  return found;
}

function picturesIn(block: Block): string[] {
  if (block.kind === 'picture') return [block.src];
  if (block.kind === 'list') return block.items.flat().flatMap(picturesIn);
  return 'blocks' in block ? block.blocks.flatMap(picturesIn) : [];
}
