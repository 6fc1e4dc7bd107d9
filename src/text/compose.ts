const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** A text in NFC, as patterns with Vietnamese letters want it, and the way back to the text as given. */
export interface Composed {
  text: string;
  /** Offset in the text as given of what stands at an offset of the composed one, its end included. */
  given(offset: number): number;
}

/** Composes each letter by itself: whatever is found in the result must be placed by `given` before anything is done to the text. */
export function compose(text: string): Composed {
  if (text.normalize('NFC') === text) return { text, given: (offset) => offset };
  const parts: string[] = [];
  const origins: number[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const composed = letter.normalize('NFC');
    parts.push(composed);
    for (let unit = 0; unit < composed.length; unit += 1) origins.push(index);
  }
  return { text: parts.join(''), given: (offset) => origins[offset] ?? text.length };
}
