import type { APIRoute } from 'astro';
import { listPictures, renderPublished } from '../../data/images.ts';
import { openLibrary } from '../../data/library.ts';

export async function getStaticPaths() {
  const pictures = await listPictures(await openLibrary());
  return pictures.map((picture) => ({ params: { picture: picture.name }, props: { picture } }));
}

/** The pictures of entries, made anew from their pixels. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await renderPublished(props.picture)), { headers: { 'content-type': 'image/webp' } });
