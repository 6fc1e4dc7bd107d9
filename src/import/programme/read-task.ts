/** Reads the programme of a year in a process of its own: a file can hang or end the libraries that read it. */
import { doWork } from '../../commands/do-work.ts';
import type { ProgrammeReasons } from './read-programme.ts';

await doWork(async ({ path, reasons }: { path: string; reasons: ProgrammeReasons }) => {
  const { readProgramme } = await import('./read-programme.ts');
  return readProgramme(path, reasons);
});
