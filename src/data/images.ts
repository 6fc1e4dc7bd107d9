import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** A picture of an entry, resolved and measured by the data layer. */
export interface ImageView {
  src: string;
  width: number;
  height: number;
  srcset?: string;
}

const WIDTHS = [480, 800, 1200];
const files = import.meta.glob<{ default: ImageMetadata }>('@content/{articles,sessions,quotes,pages}/**/*.{jpg,jpeg,png,webp,avif,gif}', { caseSensitive: false });

/**
 * A picture that stands beside an entry, in the sizes a page needs.
 * @param file the entry's file in the content folder
 * @param src path from that file, `./anh.jpg`
 * @throws when there is no such file
 */
export async function openImage(file: string, src: string): Promise<ImageView> {
  const path = [...file.split('/').slice(0, -1), src.replace(/^\.\//, '')].join('/');
  const key = Object.keys(files).find((name) => name.endsWith(`/${path}`));
  const load = key ? files[key] : undefined;
  if (!load) throw new Error(`${file}: không có ảnh ${src}. Đặt tệp ảnh cạnh bài, hoặc sửa đường dẫn.`);
  const { default: source } = await load();
  const widths = [...WIDTHS.filter((width) => width < source.width), Math.min(source.width, 1600)];
  const image = await getImage({ src: source, format: 'webp', widths, width: Math.min(source.width, 1200) });
  return { src: image.src, width: source.width, height: source.height, srcset: image.srcSet.attribute };
}
