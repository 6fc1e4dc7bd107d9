/** Syllables of Vietnamese that somebody reads to themselves in a minute. */
export const WORDS_A_MINUTE = 220;
