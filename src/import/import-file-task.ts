/** Makes the draft of one file for `npm run import`; it writes nothing and reaches nothing beyond the disk. */
import { announceFile } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { ImportContext } from './import-file.ts';

await doWork(async ({ path, context }: { path: string; context: ImportContext }) => {
  const [{ importCarefully }, { Refusal }, { failures }, { packDraft }, { cutOff }, { shownName }] = await Promise.all([
    import('./import-file.ts'),
    import('../problems/refusal.ts'),
    import('./failure-messages.ts'),
    import('./steps.ts'),
    import('./cut-off.ts'),
    import('./shown-name.ts'),
  ]);
  cutOff();
  const name = shownName(path);
  if (announceFile(name)) throw new Refusal(failures.tooHard(name));
  return packDraft(await importCarefully(path, context));
});
