import { MANIFEST, type Manifest } from './manifest.ts';

/** What is done one after the other to put a new build in the place of an old one, and what each step says of itself. */
export const STEPS = {
  '1-tep-moi': 'tải lên tệp mới',
  '2-trang-moi': 'tải lên trang mới',
  '3-trang-doi': 'tải lên trang đã đổi',
  '4-con-lai': 'tải lên những tệp còn lại đã đổi',
  '5-xoa-trang': 'xóa trang',
  '6-xoa-tep': 'xóa tệp',
} as const;
export type Step = keyof typeof STEPS;

/**
 * What to upload and, last, what to delete, so that nobody meets a page whose files are not there: files of new names, which no
 * page asks for yet; pages that are new, which none leads to yet; pages that changed; then what names pages and files under the
 * same address as before (the search's own manifest, feeds, the manifest of the build). Within a step the order is free.
 * @param old null where nothing has been published yet
 */
export function uploadOrder(old: Manifest | null, built: Manifest): Record<Step, string[]> {
  const before = old?.files ?? {};
  const isNew = (file: string): boolean => !Object.hasOwn(before, file);
  const [newPages, newFiles] = parted(Object.keys(built.files).filter(isNew));
  const changed = Object.entries(built.files).filter(([file, { sha256 }]) => !isNew(file) && before[file]?.sha256 !== sha256);
  const [changedPages, changedFiles] = parted(changed.map(([file]) => file));
  const [lostPages, lostFiles] = parted(Object.keys(before).filter((file) => !Object.hasOwn(built.files, file)));
  return {
    '1-tep-moi': newFiles,
    '2-trang-moi': newPages,
    '3-trang-doi': changedPages,
    '4-con-lai': [...changedFiles, MANIFEST],
    '5-xoa-trang': lostPages,
    '6-xoa-tep': lostFiles,
  };
}

/** Pages, with what stands compressed beside them, and all else. */
function parted(files: readonly string[]): [pages: string[], others: string[]] {
  const isPage = (file: string): boolean => /\.html(?:\.br|\.gz)?$/.test(file);
  return [files.filter(isPage), files.filter((file) => !isPage(file))];
}
