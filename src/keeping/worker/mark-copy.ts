import type { ServedCopy } from '../served-copy.ts';

/** The answer that a copy is; a page says that it is one, where `servedCopy()` reads it before anything is shown. */
export async function markedCopy(
  { response, keptAt }: { response: Response; keptAt: number | null },
  why: ServedCopy['why'],
  status = 200,
): Promise<Response> {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  return new Response(markCopy(await response.text(), { keptAt, why }), { status, headers: response.headers });
}

function markCopy(html: string, { keptAt, why }: ServedCopy): string {
  const said = `${keptAt === null ? '' : ` data-copy-of="${keptAt}"`} data-copy-why="${why}"`;
  return html.replace(/<html\b/, (start) => start + said);
}
