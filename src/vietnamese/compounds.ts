import { COMMON_COMPOUNDS } from './common-compounds.ts';
import { RARE_COMPOUNDS } from './rare-compounds.ts';

/** A word of two syllables, in lower case. */
export interface Compound {
  syllables: readonly [string, string];
  /** Met all the time in the papers of offices and Party cells; the others now and then. */
  isCommon: boolean;
}

/** The compounds that are known beforehand, the common ones first. */
export function listCompounds(): Compound[] {
  return [...parseCompounds(COMMON_COMPOUNDS, true), ...parseCompounds(RARE_COMPOUNDS, false)];
}

/** @param list as it is written: a syllable and all that follow it, `an ninh toàn, anh hùng` */
function parseCompounds(list: string, isCommon: boolean): Compound[] {
  return list
    .trim()
    .split(/,\s/)
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return others.map((second): Compound => ({ syllables: [first, second], isCommon }));
    });
}
