import type { BuildRun, State } from './own-build.ts';

/** Everything that was measured at one size. */
export interface SizeResult {
  entries: number;
  /** What of this library was built; empty where only peers were measured. */
  commit: string;
  own: Partial<Record<State, BuildRun>>;
  /** By the peer's name. */
  peers: Record<string, { cold: BuildRun; article: BuildRun }>;
}

/** What is written between the markers of the README. */
export interface BuildResults {
  /** What it was measured on, and when. */
  machine: string;
  command: string;
  sizes: SizeResult[];
}

/** Sizes in order; what was measured anew takes the place of what was known of the same size, state and peer. */
export function joinSizes(known: readonly SizeResult[], measured: readonly SizeResult[]): SizeResult[] {
  const sizes = new Map<number, SizeResult>();
  for (const { entries, commit, own, peers } of [...known, ...measured]) {
    const before = sizes.get(entries);
    sizes.set(entries, {
      entries,
      commit: commit || (before?.commit ?? ''),
      own: { ...before?.own, ...own },
      peers: { ...before?.peers, ...peers },
    });
  }
  return [...sizes.values()].sort((a, b) => a.entries - b.entries);
}
