import { PictureDrawing } from '../cards/draw-pictures.ts';
import { hearOrders } from '../cards/ordered-cards.ts';
import type { LibraryIndex } from '../data/library-index.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import { isOfPart, type Part } from '../library/part.ts';
import { qrPath } from '../schemas/addresses.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { SiteData } from '../schemas/site.ts';

/** What `astro dev` serves as the codes that a build draws. */
export const CODE_ROUTE = { pattern: qrPath({ path: '/[...entry]/' }), entrypoint: new URL('./qr-code-route.ts', import.meta.url) };

/**
 * Draws what a build shows of pages: the code of each entry's address, and the pictures that pages order while they are made.
 * Nothing is written before the first page, since until then Astro may empty the folder that it builds into.
 * @param part whose entries have their codes drawn; null for all
 */
export function drawPagePictures(
  library: LibraryIndex,
  { buildingDir, cacheDir }: LibraryEnvironment,
  site: SiteData,
  part: Part | null,
): PictureDrawing {
  const drawing = new PictureDrawing({ folder: buildingDir, cacheDir });
  const paths = COLLECTIONS.flatMap((collection) => library.list(collection)).map(({ path }) => path);
  for (const path of part ? paths.filter((path) => isOfPart(path, part)) : paths)
    drawing.order(qrPath({ path }), { address: new URL(site.base + path.slice(1), site.url).href });
  hearOrders((path, card) => {
    drawing.start();
    drawing.order(path, card);
  });
  return drawing;
}
