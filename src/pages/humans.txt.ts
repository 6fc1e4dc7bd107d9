import type { APIRoute } from 'astro';
import { humansText } from '../data/contact.ts';
import { openSettings } from '../data/settings.ts';

export const GET: APIRoute = async () => new Response(humansText((await openSettings()).site));
