import type { APIRoute } from 'astro';
import { strings } from '../components/keeping/strings.ts';
import { APP_ICONS } from '../data/app-icons.ts';
import { openSettings, withBase } from '../data/settings.ts';
import { KEPT } from '../schemas/kept-page.ts';
import { GROUND } from '../styles/ground.ts';

/** Letters below an icon; more are cut by phones. */
const SHORT = 15;

/** What the library is as an app of the home screen (W3C Web Application Manifest). */
export const GET: APIRoute = async () => {
  const { name, tagline, description, colours, offline } = (await openSettings()).site;
  const short = [name, tagline].find((words) => words && words.length <= SHORT) ?? name;
  const manifest = {
    id: withBase('/'),
    name,
    short_name: short,
    description,
    lang: 'vi',
    dir: 'ltr',
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'standalone',
    background_color: GROUND.light,
    theme_color: colours.accent.light,
    shortcuts: [{ name: 'Tìm kiếm', url: withBase('/tim-kiem/') }, ...(offline ? [{ name: strings.title, url: withBase(KEPT) }] : [])],
    icons: APP_ICONS.flatMap(({ name: file, size, purpose }) =>
      purpose === 'apple' ? [] : [{ src: withBase(`/${file}`), sizes: `${size}x${size}`, type: 'image/png', purpose }],
    ),
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
};
