import type { HostileCase } from '../case.ts';

/** What a worker is asked to do, in a folder of its own that is empty. */
export type Task =
  | { what: 'check'; top: string; input: HostileCase }
  | { what: 'import'; top: string; input: HostileCase }
  | { what: 'mutants'; top: string; base: HostileCase['files']; mutants: readonly Mutant[] };

/** One file of a library, changed. */
export interface Mutant {
  /** Path in the library it is laid over. */
  path: string;
  data: Uint8Array;
  /** How it came about, for whoever reads the finding. */
  made: string;
}

/** What came of a task: one verdict for each input or mutant of it. */
export interface Answer {
  found: string[];
  /** For `mutants`: whether each was let through, in their order. */
  accepted: boolean[];
  /** Milliseconds of processor time. */
  cpu: number;
}
