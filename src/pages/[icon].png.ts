import type { APIRoute } from 'astro';
import { APP_ICONS, drawIcon } from '../data/app-icons.ts';
import { openSettings } from '../data/settings.ts';

export const getStaticPaths = () => APP_ICONS.map((icon) => ({ params: { icon: icon.name.replace(/\.png$/, '') }, props: { icon } }));

/** Pictures for home screens. */
export const GET: APIRoute = async ({ props }) => {
  const { site } = await openSettings();
  return new Response(new Uint8Array(await drawIcon(props.icon, site.colours)), { headers: { 'content-type': 'image/png' } });
};
