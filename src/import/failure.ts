import { Refusal } from '../problems/refusal.ts';

/** A file that cannot be imported: its message is one sentence for the editor, and nothing was written. */
export class ImportFailure extends Refusal {
  override name = 'ImportFailure';
}

/** The editor stopped: the files that were still to come are not imported either. */
export class ImportCancelled extends ImportFailure {}
