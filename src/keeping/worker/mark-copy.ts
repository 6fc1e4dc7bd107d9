import type { ServedCopy } from '../served-copy.ts';

/** Says in a page that it is a copy, where `servedCopy()` reads it before anything is shown. */
export function markCopy(html: string, { keptAt, why }: ServedCopy): string {
  const said = `${keptAt === null ? '' : ` data-copy-of="${keptAt}"`} data-copy-why="${why}"`;
  return html.replace(/<html\b/, (start) => start + said);
}
