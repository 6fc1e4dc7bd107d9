/**
 * Characters that no reader sees and that mean something to programs: controls, direction marks, zero-width and tag
 * characters, fillers, lone surrogates, noncharacters and private ones. An emoji keeps its joiner, a sign of two forms its selector.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const OF_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/** The text with nothing unseen in it; whatever ends a line is `\n`. */
export function visibleText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSEEN, (character, at: number, whole: string) => {
    const isKept = /[\u200D\uFE0E\uFE0F]/.test(character) && OF_EMOJI.test(whole.slice(Math.max(0, at - 2), at));
    return isKept ? character : '';
  });
}

/** The same on one line, in one space between words, no longer than it may be. */
export function visibleLine(text: string, longest: number): string {
  const line = visibleText(text.length > longest * 20 ? text.slice(0, longest * 20) : text)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${visibleText(line.slice(0, longest - 1)).trimEnd()}…` : line;
}
