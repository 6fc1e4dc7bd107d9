/*
 * Folders of a finished site that are no reader's. Browsers load this file too: it imports none of the others.
 */

/** The web editor. */
export const EDITOR_FOLDER = 'quan-tri';

/** What other sites show in a frame. */
export const EMBED_FOLDER = 'nhung';

/** What can be kept, told to the scripts that keep; its one page, for what is not kept, comes with whatever is. */
export const KEEPING_FOLDER = 'luu';

/** Every component in every state, for engineers. */
export const GALLERY_FOLDER = 'thiet-ke';

/** Folders for others than readers of this copy, whoever asks. */
const OF_OTHERS = [EDITOR_FOLDER, EMBED_FOLDER];

/**
 * What is left out, where: the worker has its part in serving the page for what is not kept; a portable copy, which has nothing
 * to keep, may show the gallery as the site does.
 */
export const LEFT_OUT = {
  worker: OF_OTHERS,
  kept: [...OF_OTHERS, KEEPING_FOLDER, GALLERY_FOLDER],
  portable: [...OF_OTHERS, KEEPING_FOLDER],
} as const;

/** @param path from the root of the site, without a slash before it */
export function standsIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}
