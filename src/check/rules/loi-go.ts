import type { Rule } from '../engine/rule.ts';
import { findCompoundSlips } from '../knowledge/compound-slips.ts';
import { pairsInUse } from '../knowledge/pairs-in-use.ts';
import { KNOWN_SLIPS, SLIPS_BY_CONTEXT } from '../knowledge/spelling.ts';

const SLIP = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...KNOWN_SLIPS.keys()].map((slip) => slip.replace(' ', '\\s')).join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
);

export const knownSlip: Rule = {
  code: 'loi-go',
  severity: 'nhắc',
  about:
    'Lỗi gõ và lỗi chính tả, từng chữ thì đúng mà ghép lại thì sai: lẫn hỏi với ngã, s với x, ch với tr, d với gi, n với ng, c với t, ' +
    'thiếu một dấu. Máy so với các từ ghép quen dùng; tên riêng và chữ mà nhiều bài cùng viết thì được bỏ qua.',
  wrong: 'công tác thông tin, tuyên tuyền; triễn khai; xuất sắt',
  right: 'công tác thông tin, tuyên truyền; triển khai; xuất sắc',
  *passage({ text }, _file, context) {
    let end = 0;
    for (const { at, written, meant } of [...knownSlips(text), ...findCompoundSlips(text, pairsInUse(context))].sort(byPlace)) {
      if (at < end) continue;
      end = at + written.length;
      const right = meant.map((words) => `“${inCaseOf(written, words)}”`).join(' hoặc ');
      yield { at, message: `“${written}” có lẽ gõ nhầm.`, fix: `Có phải ${right}?` };
    }
  },
};

interface Slip {
  at: number;
  written: string;
  meant: string[];
}

function* knownSlips(text: string): Generator<Slip> {
  for (const { 0: written, index: at } of text.matchAll(SLIP)) {
    const meant = KNOWN_SLIPS.get(written.normalize('NFC').toLowerCase().replace(/\s/gu, ' '));
    if (meant) yield { at, written, meant: meant.split(' hoặc ') };
  }
  for (const { slip, meant } of SLIPS_BY_CONTEXT)
    for (const { 0: written, index: at } of text.matchAll(slip)) yield { at, written, meant: [meant] };
}

function byPlace(a: Slip, b: Slip): number {
  return a.at - b.at;
}

function inCaseOf(written: string, words: string): string {
  if (written === written.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
