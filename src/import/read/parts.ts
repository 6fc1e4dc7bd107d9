/** `export.xml#12`: the twelfth article of a file that holds several. */
const PART = /^(.*\.xml)#(\d{1,5})$/is;

/** The file a path names, and which of its articles, from 1; null where it names the whole file. */
export function partOf(path: string): { file: string; part: number | null } {
  const found = PART.exec(path);
  return found ? { file: found[1] ?? '', part: Number(found[2]) } : { file: path, part: null };
}

/** Whether a file may hold several articles. */
export function mayHoldSeveral(path: string): boolean {
  return /\.xml$/i.test(path);
}

/** A file whose articles are imported one by one, and what is said of it. */
export interface FileParts {
  paths: string[];
  said: string[];
}
