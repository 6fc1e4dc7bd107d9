import type { Rule, RuleNote, Severity } from './rule.ts';
import { lookAlikeLetters } from './rules/chu-giong.ts';
import { oddSpaces } from './rules/dau-cach-la.ts';
import { composedLetters } from './rules/dau-to-hop.ts';
import { invisibleCharacters } from './rules/ky-tu-an.ts';

export const rules: readonly Rule[] = [composedLetters, lookAlikeLetters, invisibleCharacters, oddSpaces];
export const ruleNotes: readonly RuleNote[] = [...rules];
const severities = new Map(ruleNotes.map(({ code, severity }) => [code, severity]));
export function severityOf(code: string): Severity {
  return severities.get(code) ?? 'lỗi';
}
