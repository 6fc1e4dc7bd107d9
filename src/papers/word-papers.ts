import { formsOf } from '../data/booklet.ts';
import { previewNotice } from '../data/preview-notice.ts';
import { absoluteUrl } from '../data/settings.ts';
import { titleOf } from '../data/titles.ts';
import type { Block, Booklet } from '../pack/booklet.ts';
import { paperPath, type PaperOrder } from '../pack/paper.ts';
import { formWord } from '../pack/word/form-word.ts';
import { meetingWord } from '../pack/word/meeting-word.ts';
import type { Pictures } from '../pack/word/word-picture.ts';
import { openPictures, type PublishedPictures } from './paper-pictures.ts';
import type { PaperSource } from './paper-source.ts';

/** A Word file beside every material, session and form. */
export async function wordPapers(source: PaperSource, published: PublishedPictures): Promise<PaperOrder[]> {
  const { library } = source.context;
  const meetings = source.meetings.map(({ path, booklet }): PaperOrder => ({
    path: paperPath(path, '.docx'),
    of: booklet,
    make: async () => Buffer.from(meetingWord(booklet, await picturesOf(booklet, published))),
  }));
  const forms = library.list('pages').map(async (page): Promise<PaperOrder[]> => {
    const blocks = await formsOf(page, source.context);
    const { name, tagline } = source.site;
    const facts = {
      title: titleOf(page),
      library: [name, tagline].filter(Boolean).join(' · '),
      address: absoluteUrl(page.path),
      ...(page.changed ? { day: page.changed } : {}),
      ...previewNotice(),
    };
    const make = () => Promise.resolve(Buffer.from(formWord(blocks, facts)));
    return blocks.length > 0 ? [{ path: paperPath(page.path, '.docx'), of: { blocks, facts }, make }] : [];
  });
  return [...meetings, ...(await Promise.all(forms)).flat()];
}

async function picturesOf({ body }: Booklet, published: PublishedPictures): Promise<Pictures> {
  const opened = await openPictures(body.flatMap(picturesIn), published);
  return new Map([...opened].map(([src, bytes]) => [src, { bytes, type: 'png' }]));
}

function picturesIn(block: Block): string[] {
  if (block.kind === 'picture') return [block.src];
  if (block.kind === 'list') return block.items.flat().flatMap(picturesIn);
  return 'blocks' in block ? block.blocks.flatMap(picturesIn) : [];
}
