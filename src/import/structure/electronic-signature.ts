import type { RootContent } from 'mdast';
import { dropReasons } from '../drop-reasons.ts';
import { linesOf, type Account } from '../source.ts';
import { wordsIn } from './lines.ts';

/** What only programs that sign write (Nghị định 30/2020/NĐ-CP, phụ lục I: the signature of an office shows its time). */
const SURE =
  /^(?:(?:thời gian|ngày giờ|giờ|thời điểm) ký(?: số)?\s*:|(?:được )?ký (?:số )?(?:điện tử )?bởi(?:\s*:|$|\s+\p{Lu})|(?:đã )?ký số(?:\s*:|$)|chữ ký (?:số|điện tử)(?: (?:bởi|của))?\s*:|(?:digitally |electronically )?signed by|signature (?:not verified|is valid|valid)|signing (?:time|date)\s*:|(?:foxit|adobe|pdf|reader)[\p{L} ]{0,30} version\s*:|(?:dn\s*:\s*)?c\s?=\s?vn\b|cn\s?=)/iu;
/** What may stand beside: who, where, why. */
const BESIDE =
  /^(?:người ký|e-?mail|thư điện tử|cơ quan|tổ chức|đơn vị|chức (?:vụ|danh)|ngày(?: ký)?|lý do|địa điểm|vị trí|reason|location|date|time|contact(?: info)?|phiên bản|version|serial|số (?:sê-?ri|chứng thư)|oid[\d.]*|o|ou|l|s|e)\s*[:=]/iu;
/** A day with its clock or zone, `12.08.2024 09:15:32 +07:00`. */
const CLOCK = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[+-]\d{2}[:']?\d{2}'?|AM|PM|SA|CH))?$/iu;
/** Where a line holds several of these. */
const PARTS = /\n|; |\s+(?=(?:Email|E-mail|Cơ quan|Tổ chức|Chức vụ|(?:Ngày|Thời gian|Giờ) ký|Ký bởi|Người ký|Date|Reason|Location)\s*:)/u;
const LONGEST_PART = 24;

/** The blocks without what an electronic signature has written beside its seal: wherever a run of such lines stands. */
export function takeElectronicSignatures(blocks: readonly RootContent[], { dropped }: Account): RootContent[] {
  const kept: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at);
    for (const block of run) dropped.push({ text: linesOf([block]).join(' · '), reason: dropReasons.electronicSignature });
    if (run.length === 0) kept.push(blocks[at]!);
    at += Math.max(1, run.length);
  }
  return kept;
}

/** Blocks from one on that are all of such a signature; none where nothing among them is a program's for certain. */
function runFrom(blocks: readonly RootContent[], start: number): readonly RootContent[] {
  let end = start;
  while (end < blocks.length && partsOf(blocks[end]!).every(isOfElectronicSignature) && partsOf(blocks[end]!).length > 0) end += 1;
  const run = blocks.slice(start, end);
  return run.some((block) => partsOf(block).some((part) => SURE.test(part))) ? run : [];
}

/** Whether a line is one that a program writes beside an electronic signature, or may stand among such. */
export function isOfElectronicSignature(part: string): boolean {
  return wordsIn(part) <= LONGEST_PART && (SURE.test(part) || CLOCK.test(part) || BESIDE.test(part));
}

function partsOf(block: RootContent): string[] {
  if (!['paragraph', 'heading', 'table', 'list'].includes(block.type)) return [];
  return linesOf([block]).flatMap((line) =>
    line
      .normalize('NFC')
      .split(PARTS)
      .map((part) => part.trim())
      .filter(Boolean),
  );
}
