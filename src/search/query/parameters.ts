/**
 * The numbers of the ranking, tuned on held-out halves of the sets in `../shared/eval` (see README.md).
 * None is delicate: halving or doubling one moves MRR by about a point at the most.
 */
export const PARAMETERS = {
  /** BM25: how soon further occurrences stop mattering, and how much long pages are held back. */
  saturation: 1.2,
  lengthNormalisation: 0.7,
  /** BM25 of adjacent pairs: weight, and saturation. */
  pairWeight: 0.8,
  pairSaturation: 0.4,
  /** Pairs of words further apart in the query, found near each other on the page; short queries only. */
  nearWeight: 0.3,
  nearWindow: 15,
  nearMaxWords: 5,
  /** Power of the share of the query (by IDF) that a page covers. A steep one ruins long questions. */
  coveragePower: 0.4,
  titleCoverage: 1,
  /** What is left of the IDF of words that only make a question of it. */
  questionDamping: 0.35,

  /** Gain of an occurrence in a metadata field beside the one it has in the body. */
  titleGain: 2,
  /** Added for each weight above plain text: a heading `h2` has six. */
  emphasis: 0,

  /** Restoration: strength of the unigram prior in the transition from form to form. */
  backoff: 3,
  /** Least weight of another spelling of the same letters, when marks were typed and when not. */
  otherFormTyped: 0.12,
  otherFormBare: 0.1,
  correctionFloor: 0.02,
  otherFloor: 0.01,

  candidates: 30,
  completions: 40,
};

export type Parameters = typeof PARAMETERS;
