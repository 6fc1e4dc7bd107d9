/**
 * The numbers of the search, tuned on one half of the sets in `../shared/eval` and checked on the other (see README.md).
 * None is delicate: halving or doubling one moves MRR by about a point at the most.
 */
export const PARAMETERS = {
  /** BM25: how soon further occurrences stop mattering, and how much long pages are held back. */
  saturation: 0.9,
  lengthNormalisation: 0.7,
  /** BM25 over adjacent pairs and triples of words: weight, saturation, power of their IDF. */
  pairWeight: 0.9,
  tripleWeight: 0.3,
  pairSaturation: 0.4,
  pairIdfPower: 1.1,
  /** Words further apart in the query found near each other on the page; for short queries only. */
  nearWeight: 0.3,
  nearWindow: 15,
  nearMostWords: 5,
  /** Power of the share of the query (by IDF) that a page covers. A steep one ruins long questions. */
  coveragePower: 0.3,
  /** For the share of the query found in the title, and for the share of the title found in the query. */
  titleCoverage: 0.4,
  titleShare: 0.8,
  /** What is left of the IDF of words that only make a question of it. */
  questionDamping: 0.35,

  /** What an occurrence in a metadata field counts, beside the one it may have in the body; nothing in any other field. */
  gains: { title: 2, alias: 1, number: 2, topics: 1, organisation: 1, kind: 1 } as Readonly<Record<string, number>>,
  /** Fields that name the page: the title, and what else it is looked for under. */
  naming: ['title', 'alias', 'number'],

  /** How likely a typed word stands for another than itself, itself being 1. */
  meant: {
    /** Typed with marks, and the library has it: other marks, a slip, an unfinished word. */
    marked: { other: 0.00025, slip: 0.002, completion: 0.0006 },
    /** Typed without marks among words with marks, when few or most of the others have them. */
    bareAmongMarked: { other: 0.05, slip: 0.0005, completion: 0.006 },
    bareAmongMostlyMarked: { other: 0.005, slip: 0.0005, completion: 0.002 },
    /** Typed without marks as everything else: other marks are nearly as likely. */
    bare: { other: 0.66, slip: 0.002, completion: 0.08 },
    /** The library has its letters, but not with these marks, or not at all. */
    missing: { other: 1, slip: 0.3, completion: 1 },
    /** An unfinished word that is no syllable yet (`kh`) stands for a longer one. */
    beginning: 0.3,
    /** A syllable said alike that stands beside the neighbour as the typed one never does, though the library has both. */
    alike: 0.02,
  },
  mostlyMarked: 0.6,

  /** Restoration: words of evidence that the frequencies of single words are worth in the step from word to word. */
  backoff: 10,
  /** Added to the count of pairs such as "là gì": questions are full of them, the documents that answer are not. */
  questionPairCount: 3,
  /** The least an occurrence counts, by what it is to the typed word. */
  least: { otherMarked: 0.12, otherBare: 0.1, slip: 0.02, completion: 0.01 },

  /** Forms that count less than this are unlikely; on one page they count no more than that together. */
  likely: 0.5,
  unlikelyAtMost: 0.5,
  /** How sure another word must be to stand for one typed with marks and known; and what it counts below that. */
  overrule: 0.8,
  overruled: 0.4,

  /**
   * How surely a word must stand beside its neighbour to take the place of one that stands as typed: times met there, by the
   * logarithm of how much oftener that is than chance. For marks on a word typed without any less is asked.
   */
  evidence: 4,
  evidenceForMarks: 3,

  /** What it counts that a page itself is of a time that was asked for; and what says less, such as the month of a day. */
  ownPoint: 2,
  pointEmphasis: 3,
  lessPrecise: 0.4,

  /** How surely a synonym says what was typed; an abbreviation says it. */
  expansionWeight: 0.6,
  /** What the query's own wording adds, by its IDF, where synonyms of it were searched along: exact wording comes first. */
  ownWording: 2,
  /** What it adds, by the IDF of the whole query, that a page holds the query word after word, where it is of so many words. */
  sentence: 1,
  sentenceWords: 5,
  /** Words of other wordings that a query may bring along: each can be a download. */
  expansionWords: 4,

  /** Words tried in place of one unknown, and of one unfinished. */
  slips: 8,
  completions: 30,
  /** A typed word met no more often than this, and never beside its neighbours, may be a slip although it exists. */
  rareCount: 40,
};
