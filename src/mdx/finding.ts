/** A rule that was broken, in an editor's words; where it was broken is added by the caller. */
export interface Finding {
  rule: string;
  message: string;
  fix: string;
}

/** One such sentence, shortly. */
export const found = (rule: string, message: string, fix: string): Finding => ({ rule, message, fix });
/** What the editor wrote, on one line and short enough to quote in a message. */
export const shown = (text: string): string => {
  const flat = text.replace(/[\p{Cc}\p{Cf}\p{Z}\s]+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
};
