/**
 * Where files stand that are named after their content, as beginnings of paths from the root of the site: a browser may keep
 * them for ever, and a copy is as good as the host's. Of the search index that is all but what says of which build it is, and
 * passages: these are called after their page's fragment, and another version of the library may cut it otherwise.
 */
export const CONTENT_NAMED = {
  /** What the bundler makes, and pictures. */
  bundled: ['_astro/', 'anh/'],
  index: ['fragment/', 'words/', 'library.', 'vocabulary.', 'dates.', 'times.', 'pinpoints.'].map((name) => `pagefind/${name}`),
} as const;

/** @param path from the root of the site */
export function hasContentName(path: string): boolean {
  return [...CONTENT_NAMED.bundled, ...CONTENT_NAMED.index].some((beginning) => path.startsWith(beginning));
}
