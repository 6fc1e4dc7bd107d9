import { defineMiddleware } from 'astro:middleware';
import { openContext } from './data/context.ts';
import { keepNeededHashes } from './integration/headers/needed-hashes.ts';
import { typesetPage } from './typography/typeset-page.ts';

/** Every page has its words kept together, whatever view wrote it, and a policy that lets through what stands in it alone. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const [page, { join }] = await Promise.all([response.text(), openContext()]);
  return new Response(keepNeededHashes(typesetPage(page, join)), response);
});
