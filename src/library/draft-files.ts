/** Ending of what import tells of a draft, beside it: all it left out and changed. The longest name of what belongs to a draft. */
export const LOG_ENDING = '.nhat-ky.txt';

/** The picture of a scanned page beside its draft: git and the site leave it out by the form of its name. */
export function scanName(id: string, page: number): string {
  return `${id}.trang-${page}.jpg`;
}

/** Whether a file is the picture of a page that `scanName` has named for a draft. */
export function isScanOf(id: string, name: string): boolean {
  return name.startsWith(`${id}.trang-`) && /^\d{1,4}\.jpg$/.test(name.slice(`${id}.trang-`.length));
}

/** Whether a file helps only until the draft beside it is published: its log, the picture of a page it is compared with. */
export function isForDraft(id: string, name: string): boolean {
  return name === `${id}${LOG_ENDING}` || isScanOf(id, name);
}
