import type { RawEntry, Values } from './own-entries.ts';
import { made, partsOf, SKEW, type Plan } from './parts.ts';

/** Kinds of documents with their sign and who issues them. */
export const ISSUED = [
  { type: 'Chỉ thị', sign: 'CT/TU', issuer: 'Tỉnh ủy' },
  { type: 'Nghị quyết', sign: 'NQ/TU', issuer: 'Tỉnh ủy' },
  { type: 'Kế hoạch', sign: 'KH/ĐU', issuer: 'Đảng ủy' },
  { type: 'Hướng dẫn', sign: 'HD/BTGTU', issuer: 'Ban Tuyên giáo Tỉnh ủy' },
  { type: 'Công văn', sign: 'CV/ĐU', issuer: 'Đảng ủy' },
  { type: 'Kết luận', sign: 'KL/TU', issuer: 'Tỉnh ủy' },
  { type: 'Báo cáo', sign: 'BC/ĐU', issuer: 'Đảng ủy' },
] as const;

/** In each ten documents the fourth is replaced by the fifth. */
const REPLACED = 3;

export function makeDocument(plan: Plan, place: number): RawEntry {
  const { id, title, year } = plan.planned.documents[place]!;
  const { draws, prose } = partsOf(plan, 'documents', id);
  const { type, sign, issuer } = ISSUED[place % ISSUED.length]!;
  const number = `${place + 1}-${sign}`;
  const issued = `${year}-${draws.day(year, year).slice(5)}`;
  const next = plan.ids.documents[place + 1];
  const isReplaced = place % 10 === REPLACED && next !== undefined;
  const evidence = {
    kind: 'copy',
    work: `Sổ văn bản có ghi ${type} ${number}`,
    supports: ['number', 'date', 'title'],
    accessed: '2026-11-21',
  };
  const earlier = plan.planned.documents.slice(Math.max(0, place - 40), place).filter((one) => one.year < year);
  const data: Values = {
    number,
    type,
    issuer,
    issued,
    title,
    subject: prose.line(280),
    status: isReplaced ? 'replaced' : 'unconfirmed',
    replaces: place % 10 === REPLACED + 1 ? [plan.ids.documents[place - 1]] : [],
    replacedBy: isReplaced ? next : undefined,
    basedOn: draws.chance(0.3) ? draws.some(earlier, 1).map((one) => one.id) : [],
    verification: 'secondary',
    evidence: [evidence],
    topics: draws.some(plan.ids.topics, draws.between(1, 3), SKEW),
  };
  return made('documents', id, data);
}

/** Years of the documents, so that what replaces another is the later. */
export function yearOfDocument(place: number, drawn: number): number {
  return place % 10 === REPLACED ? 2013 : place % 10 === REPLACED + 1 ? 2019 : drawn;
}
