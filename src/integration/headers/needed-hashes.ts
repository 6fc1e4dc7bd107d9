import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;
/** Each that opens and has something in it, also where a text only names one: what is found is more than there is, never less. */
const INLINE = /<(script|style)\b[^>]*>(?!<\/)(?=([^]*?)<\/\1>)/g;

/**
 * The page with the hashes of what stands in it and no others: Astro's are of all that any page of it could have, and cost
 * each page some four hundred bytes that no compression takes away.
 * @param html a whole page, as it will be sent
 */
export function keepNeededHashes(html: string): string {
  return html.replace(POLICY, (_, opening: string, policy: string) => {
    const needed = new Set([...html.matchAll(INLINE)].map(([, , content = '']) => createHash('sha256').update(content).digest('base64')));
    return opening + policy.replace(/ 'sha256-([^']*)'/g, (hash, digest: string) => (needed.has(digest) ? hash : ''));
  });
}
