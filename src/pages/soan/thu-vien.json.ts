import type { APIRoute } from 'astro';
import { openContext } from '../../data/context.ts';
import { ownLibrary } from '../../data/own-library.ts';
import { openSettings } from '../../data/settings.ts';

/** What the page “Soạn một buổi” offers; it is downloaded by whoever opens that page. */
export const GET: APIRoute = async () => Response.json(ownLibrary(await openContext(), (await openSettings()).site));
