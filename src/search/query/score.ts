import type { PagefindBundle } from '../bundle/bundle.ts';
import type { Slot } from './lattice.ts';
import type { Parameters } from './parameters.ts';
import { QUESTION_PAIRS, QUESTION_WORDS } from './question-words.ts';

export interface ScoredPage {
  page: number;
  score: number;
  coverage: number;
}

/** BM25 over words and adjacent pairs */
export function scorePages(slots: readonly Slot[], bundle: PagefindBundle, P: Parameters): ScoredPage[] {
  const N = bundle.pageCount;
  const lengths = bundle.meta.lengths;
  const average = bundle.averageLength;
  const S = new Float64Array(N), COV = new Float64Array(N), TC = new Float64Array(N);
  let IDF = 0;
  const n = slots.length;
  const damp = dampings(slots, P.questionDamping);
  const norm = (page: number, k: number): number => k * (1 - P.lengthNormalisation + (P.lengthNormalisation * lengths[page]!) / average);
  const seen = new Set<string>();
  const idfs = new Float64Array(n);
  slots.forEach((slot, i) => {
    const t = slot.term;
    const name = t.forms[slot.best]!;
    if (seen.has(name)) return;
    seen.add(name);
    const tf = new Float64Array(t.pages.length), tt = new Float64Array(t.pages.length);
    let df = 0;
    for (let x = 0; x < t.pages.length; x++) {
      let sum = 0, title = 0, max = 0;
      for (let p = t.starts[x]!; p < t.starts[x + 1]!; p++) {
        const w = slot.weights[t.formOf[p]!]!;
        if (w > max) max = w;
        sum += w * t.gains[p]!;
        if (t.inTitle[p] && w > title) title = w;
      }
      tf[x] = sum; tt[x] = title; df += max;
    }
    const idf = Math.log(1 + (N - df + 0.5) / (df + 0.5)) * damp[i]!;
    idfs[i] = idf; IDF += idf;
    for (let x = 0; x < t.pages.length; x++) {
      const d = t.pages[x]!;
      S[d]! += (idf * (P.saturation + 1) * tf[x]!) / (tf[x]! + norm(d, P.saturation));
      COV[d]! += idf * Math.min(1, tf[x]!);
      TC[d]! += idf * tt[x]!;
    }
  });
  const pair = (i: number, j: number, ordered: boolean, window: number, lambda: number): void => {
    const a = slots[i]!, b = slots[j]!, A = a.term, B = b.term;
    const D: number[] = [], O: number[] = [];
    let df = 0, x = 0, y = 0;
    while (x < A.pages.length && y < B.pages.length) {
      const da = A.pages[x]!, db = B.pages[y]!;
      if (da < db) { x++; continue; }
      if (db < da) { y++; continue; }
      let o = 0, om = 0;
      const qe = B.starts[y + 1]!;
      let q = B.starts[y]!;
      for (let p = A.starts[x]!; p < A.starts[x + 1]!; p++) {
        const pp = A.positions[p]!, wa = a.weights[A.formOf[p]!]!;
        const low = ordered ? pp + 1 : pp - window;
        while (q < qe && B.positions[q]! < low) q++;
        for (let r = q; r < qe; r++) {
          const dd = B.positions[r]! - pp;
          if (dd > window) break;
          if (dd === 0) continue;
          let w = wa * b.weights[B.formOf[r]!]!;
          if (w > om) om = w;
          if (ordered) w *= Math.min(A.gains[p]!, B.gains[r]!);
          o += w;
        }
      }
      if (o > 0) { D.push(da); O.push(o); df += Math.min(1, om); }
      x++; y++;
    }
    const idf = Math.log(1 + (N - df + 0.5) / (df + 0.5)) * Math.min(damp[i]!, damp[j]!);
    for (let z = 0; z < D.length; z++) {
      const nb = norm(D[z]!, P.pairSaturation);
      S[D[z]!]! += (lambda * idf * (P.pairSaturation + 1) * O[z]!) / (O[z]! + nb);
    }
  };
  for (let i = 0; i + 1 < n; i++) pair(i, i + 1, true, 1, P.pairWeight);
  if (P.nearWeight && n <= P.nearMaxWords) {
    const T = slots.map((_, i) => [i, idfs[i]!] as const).sort((a, b) => b[1] - a[1]).slice(0, 6).map((x) => x[0]).sort((a, b) => a - b);
    for (let u = 0; u < T.length; u++) for (let v = u + 1; v < T.length; v++)
      if (T[v]! - T[u]! >= 2 && slots[T[u]!]!.term.forms[slots[T[u]!]!.best] !== slots[T[v]!]!.term.forms[slots[T[v]!]!.best]) pair(T[u]!, T[v]!, false, P.nearWindow, P.nearWeight);
  }
  const out: ScoredPage[] = [];
  for (let d = 0; d < N; d++) if (S[d]! > 0) {
    const coverage = COV[d]! / IDF;
    let score = S[d]! * Math.pow(coverage, P.coveragePower);
    const tc = TC[d]! / IDF;
    if (tc > 0) score += P.titleCoverage * IDF * tc * tc;
    out.push({ page: d, score, coverage });
  }
  return out.sort((a, b) => b.score - a.score || a.page - b.page);
}

function dampings(slots: readonly Slot[], damping: number): Float64Array {
  const names = slots.map(({ term, best }) => term.forms[best]!);
  const damp = new Float64Array(slots.length).fill(1);
  names.forEach((name, i) => {
    if (QUESTION_WORDS.has(name)) damp[i] = damping;
    if (QUESTION_PAIRS.has(`${name} ${names[i + 1]}`)) damp[i] = damp[i + 1] = damping;
  });
  return damp;
}
