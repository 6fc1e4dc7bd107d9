import type { Markup } from './markup.ts';

/** The `data:` address of a picture by the one a booklet names it by; null for one that is not to be had. */
export type PictureOf = (address: string) => Promise<string | null>;

/** The same content with its pictures inside: a paper loads nothing. A picture that is not to be had shows its words. */
export async function withPictures(content: Markup, pictureOf: PictureOf): Promise<Markup> {
  if (typeof content === 'string') return content;
  const { tag, attributes, children } = content;
  const src = tag === 'img' ? await pictureOf(attributes.src ?? '') : null;
  return {
    tag,
    attributes: src === null ? attributes : { ...attributes, src },
    children: await Promise.all(children.map((child) => withPictures(child, pictureOf))),
  };
}
