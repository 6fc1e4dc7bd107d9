import type { RuleNote } from '../engine/rule.ts';

/** What the handbook says of a code that the library itself reports; all of these are errors. */
export function note(code: string, about: string, wrong: string, right: string): RuleNote {
  return { code, severity: 'lỗi', about, wrong, right };
}

/** The same for a code that stops nothing. */
export function reminder(code: string, about: string, wrong: string, right: string): RuleNote {
  return { code, severity: 'nhắc', about, wrong, right };
}
