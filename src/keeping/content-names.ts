/**
 * Whether a file is named after its content, so that a copy is as good as the host's: what the bundler makes, pictures, and
 * most of the index (`HASHED` of `src/integration/headers/header-rules.ts`; passages carry the name of their page's text).
 * @param path from the root of the site
 */
export function hasContentName(path: string): boolean {
  return /^(?:_astro|anh)\/|^pagefind\/(?:fragment|passage|words)\/|^pagefind\/[a-z]+\.[0-9a-f]{8}\.gz$/.test(path);
}
