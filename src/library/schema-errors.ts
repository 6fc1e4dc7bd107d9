import type { z } from 'zod';

/** Words for a limit, by what it limits. */
const UNITS: Record<string, string> = { string: ' ký tự', array: ' dòng', number: '', int: '' };

/** What zod says where a schema gives no words of its own: a `$ZodErrorMap` for `safeParse`. */
export const inVietnamese: z.core.$ZodErrorMap = (issue) => {
  const unit = (origin: string): string => UNITS[origin] ?? '';
  if (issue.code === 'too_small')
    return unit(issue.origin) ? `Cần ít nhất ${issue.minimum}${unit(issue.origin)}.` : `Phải từ ${issue.minimum} trở lên.`;
  if (issue.code === 'too_big') return `Nhiều nhất là ${issue.maximum}${unit(issue.origin)}.`;
  return 'Viết chưa đúng dạng.';
};
