import type { APIRoute } from 'astro';
import { securityText } from '../../data/contact.ts';
import { openSettings } from '../../data/settings.ts';

/**
 * Where the library names no contact there is nobody to tell; and below a folder of a host the file means nothing (RFC 9116,
 * section 3).
 */
export async function getStaticPaths() {
  const { site } = await openSettings();
  const isRoot = import.meta.env.BASE_URL === '/';
  return site.contact && isRoot ? [{ params: { file: 'security.txt' }, props: { contact: site.contact } }] : [];
}

export const GET: APIRoute = ({ props }) => new Response(securityText(props.contact));
