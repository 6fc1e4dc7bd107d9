/** Makes the draft of one file for `npm run import`; it writes nothing and reaches nothing beyond the disk. */
import { announceFile } from '../../src/commands/announce.ts';
import { doWork } from '../../src/commands/do-work.ts';
import type { ImportContext } from '../../src/import/import-file.ts';

await doWork(async ({ path, context }: { path: string; context: ImportContext }) => {
  const [{ importCarefully }, { ImportFailure }, { failures }, { packDraft }, { cutOff }, { shownName }] = await Promise.all([
    import('../../src/import/import-file.ts'),
    import('../../src/import/failure.ts'),
    import('../../src/import/failure-messages.ts'),
    import('../../src/import/steps.ts'),
    import('../../src/import/cut-off.ts'),
    import('../../src/import/shown-name.ts'),
  ]);
  cutOff();
  const name = shownName(path);
  if (announceFile(name)) throw new ImportFailure(failures.tooHard(name));
  return packDraft(await importCarefully(path, context));
});
