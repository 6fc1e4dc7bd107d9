import type { APIRoute } from 'astro';
import { readAttachment } from '../../data/attachments.ts';
import { openLibrary } from '../../data/library.ts';
import { attachmentPath } from '../../schemas/addresses.ts';

export async function getStaticPaths() {
  const library = await openLibrary();
  return library.list('sessions').flatMap((entry) =>
    entry.data.attachments.map(({ file }) => ({ params: { file: attachmentPath(entry, file).replace(/^\/chuyen-de\//, '') }, props: { entry, file } })),
  );
}

/** The files that go with a session, beside its page. */
export const GET: APIRoute = ({ props }) => new Response(new Uint8Array(readAttachment(props.entry, props.file)));
