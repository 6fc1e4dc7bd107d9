import type { EvalSet } from './eval-sets.ts';
import type { Judged } from './measures.ts';
import type { Peer, PeerIndex } from './peers/peer.ts';
import type { QueryForm } from './query-forms.ts';

/** Queries whose download is counted, each with everything forgotten before it. */
const COLD_QUERIES = 20;

/** What one engine did on one set. */
export interface PeerRun {
  set: string;
  peer: string;
  /** By form, in the order of the set's queries. */
  judged: ReadonlyMap<string, readonly Judged[]>;
  indexBytes: number;
  coldBytes: readonly number[];
  /** Milliseconds a query, with everything loaded. */
  latencies: readonly number[];
}

/** Builds the engine's index of the set and asks it every query in every form. */
export async function runPeer(peer: Peer, set: EvalSet, forms: Readonly<Record<string, QueryForm>>): Promise<PeerRun> {
  const index = await peer.build(set.documents);
  try {
    const coldBytes = await countColdBytes(index, set);
    for (const { query } of set.queries) await index.search(query);
    const latencies: number[] = [];
    const judged = new Map<string, Judged[]>();
    for (const [name, form] of Object.entries(forms)) {
      const answers: Judged[] = [];
      for (const { qid, query, relevant } of set.queries) {
        const typed = form(query, { seed: qid, documentCounts: set.documentCounts });
        const begun = performance.now();
        const ranked = await index.search(typed);
        latencies.push(performance.now() - begun);
        answers.push({ ranked, relevant });
      }
      judged.set(name, answers);
    }
    return { set: set.name, peer: peer.id, judged, indexBytes: index.bytes, coldBytes, latencies };
  } finally {
    await index.close?.();
  }
}

async function countColdBytes(index: PeerIndex, { queries }: EvalSet): Promise<number[]> {
  if (!index.coldBytes) return [index.bytes];
  const counts: number[] = [];
  for (const { query } of queries.slice(0, COLD_QUERIES)) counts.push(await index.coldBytes(query));
  return counts;
}
