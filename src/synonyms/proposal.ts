/** Two wordings that may mean the same, for a person to say yes or no. */
export interface Proposal {
  wordings: readonly [string, string];
  /** `said`: a sentence of the library says so. `used`: both stand in the same places. */
  kind: 'said' | 'used';
  /** Sentences to judge by, each with its file: of what is said one, of what is used alike one for either wording. */
  evidence: readonly Evidence[];
  /** Places that both stand in; 0 of what is said. */
  places: number;
  /** The higher, the likelier; compares within a kind only. */
  score: number;
}

export interface Evidence {
  file: string;
  sentence: string;
}

/** A pair of wordings whatever their order and case. */
export function pairKey(a: string, b: string): string {
  return [a, b]
    .map((wording) => wording.toLowerCase())
    .sort()
    .join(' ~ ');
}
