import type { Correction, Interpretation, SearchFilters } from '../types.ts';
import type { InterpretedPoints } from './interpret-points.ts';
import { canonical, fold } from './keys.ts';
import type { Match, Wording } from './lexicon.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { Relation, Slot } from './slot.ts';

/** From this sureness on, a restored word is shown as what was searched. */
const SURE = 0.5;

type Expansion = Interpretation['expansions'][number];

const KINDS: Partial<Record<Relation, Correction['kind']>> = { other: 'diacritics', slip: 'spelling', completion: 'completion' };

/** Puts into words what a query was taken for. */
export function describe(
  query: ParsedQuery,
  interpreted: InterpretedPoints,
  filters: SearchFilters,
): Omit<Interpretation, 'cut' | 'telling' | 'absentPhrases' | 'noSuchTimes' | 'timesAreWords'> {
  const used = query.words.map((word, i) => describeWord(word, i, interpreted));
  const corrections = used.flatMap(({ correction }) => correction ?? []);
  const text = (start: number, end: number): string => stretch(query.words, start, end, (i) => used[i]!.text);
  const typed = (start: number, end: number): string =>
    stretch(query.words, start, end, (i) => interpreted.points.get(i)?.name ?? query.words[i]!.typed);
  return {
    text: text(0, used.length),
    changed: corrections.some(({ kind }) => kind !== 'completion'),
    corrections,
    nearest: [...interpreted.points.values()].flatMap(({ name, shown }) => (shown === undefined ? [] : [{ asked: name, shown }])),
    unknown: interpreted.lacking.map(({ start, end, wording, ...lack }) => ({ typed: wording ?? typed(start, end), ...lack })),
    expansions: interpreted.expansions.flatMap((match) => expansionsOf(match, query, interpreted)),
    phrases: query.phrases.map(([start, end]) => text(start, end)),
    excluded: query.excluded.map(({ words, without, point }) => ({ words: words.join(' '), without, ...(point && { isPoint: true }) })),
    filters,
  };
}

interface UsedWord {
  text: string;
  correction?: Correction;
}

function describeWord({ typed: written }: QueryWord, word: number, interpreted: InterpretedPoints): UsedWord {
  const { readings, slots, expansions, points, lacking } = interpreted;
  const point = points.get(word);
  if (point) return { text: point.name };
  // A pen name, `X.Y.Z.`, is a word without its dots.
  const typed = written.replaceAll('.', '');
  const found = slots.filter(({ reading }) => readings[reading]!.word === word);
  const isLacking = lacking.some(({ start, end, instead, isScattered }) => word >= start && word < end && !instead && !isScattered);
  if (found.length === 0 || isLacking || readings[found[0]!.reading]!.isGuessed) return { text: written };
  const isAbbreviation = expansions.some(({ start }) => slots[start] === found[0] && found.length > 1);
  if (isAbbreviation || found.every((slot) => standsAsTyped(slot, typed))) return { text: written };

  const [slot] = found;
  const text = inCaseOf(typed, found.map(({ term, best }) => term.spellings[best]![0]!).join(' '));
  const isDecoded = found.length === 1 && canonical(typed) !== slot!.typed;
  const kind = found.length > 1 ? 'spelling' : isDecoded ? 'keys' : KINDS[slot!.relations[slot!.best]!];
  return { text, ...(kind && { correction: { typed, used: text, kind } }) };
}

/** The word stands for itself, or nothing else is sure enough. Numbers are never corrected. */
function standsAsTyped({ term, best, relations, confidence, typed: reading }: Slot, typed: string): boolean {
  if (/^\d+$/.test(typed) || term.forms[best] === canonical(typed)) return true;
  return canonical(typed) === reading && relations.includes('exact') && confidence < SURE;
}

/** `ĐU` for `DU`, `đu` for `du`. */
function inCaseOf(typed: string, used: string): string {
  return typed.length > 1 && typed === typed.toUpperCase() ? used.toUpperCase() : used;
}

/** What an abbreviation stands for, and the other wordings that were searched along: those that the library has. */
function expansionsOf({ start, wording, others }: Match, query: ParsedQuery, interpreted: InterpretedPoints): Expansion[] {
  const typed = abbreviationAt(start, query, interpreted);
  const { term, relations } = interpreted.slots[start]!;
  const isHeld = ({ text }: Wording): boolean => relations[term.forms.indexOf(text)] === 'synonym';
  const isTyped = ({ text }: Wording): boolean => typed !== null && lettersOf(text) === lettersOf(typed);
  const held = others.filter((other) => isHeld(other) && !isTyped(other));
  return [...(typed === null ? [] : [wording]), ...held].map(({ text }) => ({ term: typed ?? wording.text, expansion: text }));
}

/** `KT-XH` and `ktxh` are one abbreviation. */
function lettersOf(text: string): string {
  return fold(text).replace(/\W/g, '');
}

/** The abbreviation that was typed where a wording stands in the slots, if one was. */
function abbreviationAt(slot: number, { words }: ParsedQuery, { readings, slots }: InterpretedPoints): string | null {
  const { word, span } = readings[slots[slot]!.reading]!;
  return readings.filter((reading) => reading.word === word).length > 1 ? stretch(words, word, word + span) : null;
}

/** Words of the query with what stands between them. */
function stretch(words: readonly QueryWord[], start: number, end: number, textOf = (i: number): string => words[i]!.typed): string {
  return words
    .slice(start, end)
    .reduce((text, { before }, i) => text + (i === 0 ? '' : before.replace(/\s+/g, ' ')) + textOf(start + i), '');
}
