import { Refusal } from '../problems/refusal.ts';

/** The editor stopped: the files that were still to come are not imported either. */
export class ImportCancelled extends Refusal {}
