/** Serves in `astro dev` the QR codes that a build draws beside the pages, `orderCodes`. */
import type { APIRoute } from 'astro';
import { qrPicture } from '../cards/qr-picture.ts';
import { openLibrary } from '../data/library.ts';
import { absoluteUrl } from '../data/settings.ts';
import { COLLECTIONS } from '../schemas/collections.ts';

export async function getStaticPaths() {
  const library = await openLibrary();
  return COLLECTIONS.flatMap((name) => library.list(name)).map(({ path }) => ({
    params: { entry: path.replace(/^\/|\/$/g, '') },
    props: { path },
  }));
}

/** The address of an entry's page as a QR code, beside the page. */
export const GET: APIRoute = ({ props }) =>
  new Response(new Uint8Array(qrPicture(absoluteUrl(props.path))), { headers: { 'content-type': 'image/png' } });
