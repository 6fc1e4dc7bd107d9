import { renderPublished } from '../data/images.ts';
import type { Markup } from '../pack/markup.ts';
import type { PublishedPictures } from './paper-pictures.ts';

/** The same content with its pictures inside: a paper loads nothing. A picture that the site has not shows its words. */
export async function withPictures(content: Markup, published: PublishedPictures): Promise<Markup> {
  if (typeof content === 'string') return content;
  const { tag, attributes, children } = content;
  const picture = tag === 'img' ? published.get(attributes.src ?? '') : undefined;
  const src = picture && `data:image/webp;base64,${(await renderPublished(picture)).toString('base64')}`;
  return {
    tag,
    attributes: src ? { ...attributes, src } : attributes,
    children: await Promise.all(children.map((child) => withPictures(child, published))),
  };
}
