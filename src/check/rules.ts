import type { Rule, RuleNote, Severity } from './rule.ts';
import { lookAlikeLetters } from './rules/chu-giong.ts';
import { tonePlacement } from './rules/dat-dau.ts';
import { oddSpaces } from './rules/dau-cach-la.ts';
import { composedLetters } from './rules/dau-to-hop.ts';
import { invisibleCharacters } from './rules/ky-tu-an.ts';
import { vagueLink } from './rules/lien-ket-mo-ho.ts';
import { bareLink } from './rules/lien-ket-tran.ts';
import { dateForm } from './rules/ngay-thang.ts';
import { quotationMarks } from './rules/ngoac-kep.ts';
import { singleQuotationMarks } from './rules/ngoac-kep-le.ts';
import { documentNumberSpacing } from './rules/so-van-ban.ts';
import { unlinkedDocument } from './rules/van-ban-chua-dan.ts';

export const rules: readonly Rule[] = [composedLetters, lookAlikeLetters, invisibleCharacters, oddSpaces, tonePlacement, quotationMarks, singleQuotationMarks, dateForm, documentNumberSpacing, unlinkedDocument, vagueLink, bareLink];
export const ruleNotes: readonly RuleNote[] = [...rules];
const severities = new Map(ruleNotes.map(({ code, severity }) => [code, severity]));
export function severityOf(code: string): Severity {
  return severities.get(code) ?? 'lỗi';
}
