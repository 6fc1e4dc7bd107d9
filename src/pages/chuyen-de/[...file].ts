import type { APIRoute } from 'astro';
import { openAttachment } from '../../data/attachments.ts';
import { openLibrary } from '../../data/library.ts';
import { attachmentPath } from '../../schemas/addresses.ts';
import { ATTACHMENT_TYPES, attachmentEnding } from '../../schemas/attachment-types.ts';

export async function getStaticPaths() {
  const library = await openLibrary();
  return library
    .list('sessions')
    .flatMap((entry) =>
      entry.data.attachments.map(({ file }) => ({
        params: { file: attachmentPath(entry, file).replace(/^\/chuyen-de\//, '') },
        props: { entry, file },
      })),
    );
}

/** The files that go with a session, beside its page, each with the media type of its ending. */
export const GET: APIRoute = async ({ props }) => {
  const ending = attachmentEnding(props.file) ?? 'txt';
  return new Response(new Uint8Array(await openAttachment(props.entry, props.file)), {
    headers: {
      'content-type': ATTACHMENT_TYPES[ending].mediaType,
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
};
