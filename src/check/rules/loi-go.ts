import type { Rule } from '../engine/rule.ts';
import { KNOWN_SLIPS } from '../knowledge/spelling.ts';

const SLIP = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...KNOWN_SLIPS.keys()].map((slip) => slip.replace(' ', '\\s')).join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
);

export const knownSlip: Rule = {
  code: 'loi-go',
  severity: 'nhắc',
  about: 'Lỗi gõ và lỗi chính tả hay gặp trong bài của các chi bộ, từng chữ thì đúng mà ghép lại thì sai.',
  wrong: 'công tác thông tin, tuyên tuyền',
  right: 'công tác thông tin, tuyên truyền',
  *passage(passage) {
    for (const { 0: slip, index } of passage.text.matchAll(SLIP)) {
      const meant = KNOWN_SLIPS.get(slip.normalize('NFC').toLowerCase().replace(/\s/gu, ' '));
      if (meant)
        yield {
          at: index,
          message: `“${slip}” có lẽ gõ nhầm.`,
          fix: `Có phải ${meant
            .split(' hoặc ')
            .map((words) => `“${words}”`)
            .join(' hoặc ')}?`,
        };
    }
  },
};
