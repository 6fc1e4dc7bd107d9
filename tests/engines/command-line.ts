import { unknownWord, type CommandLine } from '../../src/commands/command-line.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { GROUPS } from './groups.ts';

export interface Options {
  engines: readonly Engine[];
  groups: readonly string[];
}

const names = ENGINES.map(({ name }) => name);

export const FORM = {
  name: 'npm run test:engines --',
  about: `Thử trang đã dựng trong Chromium, Firefox và WebKit (động cơ của Safari). Máy thiếu trình duyệt nào thì nói ra và bỏ qua;
bản dựng nào chưa có mà nhóm ấy cần thì dựng trước.`,
  options: {
    engine: { value: 'TÊN,…', isMany: true, help: `chỉ những trình duyệt này: ${names.join(', ')}` },
    only: { value: 'NHÓM,…', isMany: true, help: 'chỉ những nhóm này' },
  },
  notes: `Các nhóm: ${Object.keys(GROUPS).join(', ')}.
Điều sai được in ngay, ảnh màn hình lúc ấy ở test-results/engines. Cuối cùng là bảng đạt/không đạt của từng trình duyệt, từng nhóm. Mã 1 khi có điều sai.`,
} as const;

/** @throws UsageError for a name that nothing has */
export function readOptions({ values }: CommandLine<typeof FORM>): Options {
  const engines = chosen('trình duyệt', values.engine, names);
  return { engines: ENGINES.filter(({ name }) => engines.includes(name)), groups: chosen('nhóm', values.only, Object.keys(GROUPS)) };
}

function chosen(what: string, typed: readonly string[], known: readonly string[]): readonly string[] {
  const asked = typed.flatMap((some) => some.split(','));
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownWord(what, unknown, known);
  return asked.length > 0 ? known.filter((name) => asked.includes(name)) : known;
}
