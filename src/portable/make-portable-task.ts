/** Makes the portable copy of a site that is built and not yet in its place. */
import { doWork } from '../commands/do-work.ts';

/** Where things stand, and what the copy shall have. */
export interface PortableTask {
  contentDir: string;
  /** Of the finished site. */
  site: string;
  /** Of the files made of entries, at their paths on the site; null where they come along. */
  papersLeft: string | null;
  /** Folder that is emptied and holds all that is made: see `portable-places.ts`. */
  building: string;
  zim: boolean;
}

await doWork(async (task: PortableTask) => (await import('./make-portable.ts')).makePortable(task));
