import { paperPath, type Meeting, type PaperOrder } from '../pack/paper.ts';

/** A meeting's papers as data, for whoever composes a session of them. */
export function bookletPapers(meetings: readonly Meeting[]): PaperOrder[] {
  return meetings.map(({ path, booklet }) => ({
    path: paperPath(path, '.json'),
    of: booklet,
    make: () => Promise.resolve(Buffer.from(JSON.stringify(booklet))),
  }));
}
