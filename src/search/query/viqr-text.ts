import { decodeViqr } from '../../vietnamese/viqr.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';

/** Share of the words that must need VIQR to be read before the query is taken for VIQR. */
const EVIDENCE = 0.25;
const MARK_BEFORE_A_LETTER = /[a-z][.?'`~^(+*’]+[a-z]|[\^(+*`~]|^dd/i;

export interface ViqrText {
  current: string;
  /** What was typed for a word that was decoded. */
  typed: ReadonlyMap<string, string>;
}

/**
 * Decodes raw VIQR (`dda.o ddu+'c`) in a query. Unlike Telex and VNI its keys are punctuation, so this comes before
 * the query is cut into words; a full stop or question mark after a word proves nothing, one inside a word does.
 */
export function decodeViqrText(text: string): ViqrText {
  const stretches = text.split(/(\s+)/);
  const decoded = stretches.map((stretch) => decodeViqr(stretch, { toneOptional: true }));
  const words = stretches.filter((stretch) => /\S/.test(stretch)).length;
  const evidence = stretches.filter(
    (stretch, i) => decoded[i] && MARK_BEFORE_A_LETTER.test(stretch) && /[^\p{L}\p{N}]/u.test(stretch) && !isSyllable(stretch),
  ).length;
  if (evidence === 0 || evidence < words * EVIDENCE) return { current: text, typed: new Map() };

  const typed = new Map<string, string>();
  const current = stretches.map((stretch, i) => {
    const reading = decoded[i];
    if (!reading || isSyllable(stretch)) return stretch;
    typed.set(reading, stretch);
    return reading;
  });
  return { current: current.join(''), typed };
}
