import type { APIRoute } from 'astro';
import { embeds } from '../../../data/embed/oembed.ts';
import { openLibrary } from '../../../data/library.ts';
import { keyOfProps } from '../../../data/questions.ts';
import { openSettings } from '../../../data/settings.ts';
import { oembedPath, OPEN_DATA } from '../../../schemas/addresses.ts';

export async function getStaticPaths() {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  const nameOf = (id: string | undefined): string => oembedPath(id).slice(`${OPEN_DATA}oembed/`.length, -'.json'.length);
  return embeds(library, site).map(({ id, embed }) => ({ params: { id: nameOf(id) }, props: { embed }, cacheKey: keyOfProps({ embed }) }));
}

/** What another site shows of a quotation: its words with work, date, state and address. */
export const GET: APIRoute = ({ props }) => Response.json(props.embed);
