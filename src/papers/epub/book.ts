import type { Markup } from '../../pack/markup.ts';

/** A book for reading apps. */
export interface Book {
  /** The page it belongs to, which is its identifier. */
  address: string;
  title: string;
  /** Whose words it is, where that is one person. */
  author?: string;
  /** Who gives it out. */
  library: string;
  description?: string;
  /** Stands first on the title page. */
  notice?: string;
  /** ISO day of its newest change. */
  day: string;
  chapters: Chapter[];
}

export interface Chapter {
  title: string;
  /** Without the title. */
  content: Markup[];
  /** What the contents name below it, by ids in the content. */
  parts?: { id: string; title: string }[];
  /** Addresses of pictures in the content. */
  pictures?: string[];
}

/** Name of a picture inside a book. */
export function pictureName(src: string): string {
  return `hinh/${src
    .split('/')
    .at(-1)!
    .replace(/\.webp$/, '.png')}`;
}
