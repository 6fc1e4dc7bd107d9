import type { APIRoute } from 'astro';
import { openLibrary } from '../../data/library.ts';
import { quoteCheckData } from '../../data/quote-check.ts';

/** What the page “Kiểm câu trích” compares with; it is downloaded when a reader asks for it. */
export const GET: APIRoute = async () => Response.json(quoteCheckData(await openLibrary()));
