import { listPictures, renderPublished, type PublishedPicture } from '../data/images.ts';
import type { LibraryIndex } from '../data/library-index.ts';
import { absoluteUrl } from '../data/settings.ts';

/** Pictures of the site by the addresses that papers name them by. */
export type PublishedPictures = ReadonlyMap<string, PublishedPicture>;

export async function publishedPictures(library: LibraryIndex): Promise<PublishedPictures> {
  const pictures = await listPictures(library);
  return new Map(pictures.map((picture) => [absoluteUrl(`/anh/${picture.name}.webp`), picture]));
}

/** Pictures as PNG: neither Word nor older reading apps know WebP, which the site has. Each once. */
export async function openPictures(addresses: readonly string[], published: PublishedPictures): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const address of new Set(addresses)) {
    const picture = published.get(address);
    if (!picture) continue;
    const { default: sharp } = await import('sharp');
    found.set(
      address,
      await sharp(await renderPublished(picture))
        .png({ compressionLevel: 9 })
        .toBuffer(),
    );
  }
  return found;
}
