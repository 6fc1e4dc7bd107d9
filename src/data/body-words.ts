import type { CalloutKind } from '../mdx/components.ts';

/** What components of a text say by themselves, on pages and on papers. */
export const CALLOUT_LABELS: Readonly<Record<CalloutKind, string>> = {
  note: 'Ghi chú',
  important: 'Quan trọng',
  example: 'Ví dụ',
  caution: 'Lưu ý',
};

/** Heading of questions that have none of their own. */
export const DISCUSSION_TITLE = 'Câu hỏi thảo luận';
