import { unknownWord, wholeNumber, type CommandLine } from '../../src/commands/command-line.ts';
import { KINDS } from './kinds.ts';

export interface Options {
  seed: number;
  /** Kinds of input and other parts to run. */
  only: string[];
  /** Keep going with new seeds until so many minutes have passed; 0 for one round. */
  minutes: number;
  mutants: number;
}

/** Parts of the suite beside the kinds of input. */
export const PARTS = ['mutants', 'environment', 'build', 'faults', 'kills', 'queries', 'handed'] as const;
export type Part = (typeof PARTS)[number];

const known = [...Object.keys(KINDS), ...PARTS];

export const FORM = {
  name: 'npm run test:hostile --',
  about: 'Tấn công thư viện bằng nội dung xấu, bản đột biến của nội dung tốt, lỗi hệ thống và những lần bị tắt giữa chừng.',
  options: {
    seed: { value: 'N', help: 'hạt giống của bản đột biến và của lúc tắt (1); cùng hạt giống thì thử cùng những điều ấy' },
    only: { value: 'LOẠI,…', isMany: true, help: 'chỉ những loại này' },
    mutants: { value: 'N', help: 'số bản đột biến mỗi vòng (10000)' },
    minutes: { value: 'N', help: 'chạy tiếp với hạt giống mới cho đến khi đủ N phút' },
  },
  notes: `Các loại: ${Object.keys(KINDS).join(', ')};
${PARTS.join(', ')}.
Mỗi phát hiện được in kèm hạt giống, dữ liệu của nó nằm trong test-results/hostile. Dòng cuối đếm: N inputs, N mutants, N faults, N found.
Mã 1 khi có phát hiện.`,
} as const;

/** @throws UsageError with one sentence for a value that an option does not take */
export function readOptions({ values }: CommandLine<typeof FORM>): Options {
  const only = values.only.flatMap((names) => names.split(','));
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownWord('loại', unknown, known);
  const whole = (name: 'seed' | 'mutants' | 'minutes', otherwise: number): number =>
    values[name] === undefined ? otherwise : wholeNumber(name, values[name]);
  return { seed: whole('seed', 1), only: only.length > 0 ? only : known, minutes: whole('minutes', 0), mutants: whole('mutants', 10_000) };
}
