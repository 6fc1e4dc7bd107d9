import { showUntrusted } from '../../problems/show-untrusted.ts';

/**
 * Somebody else's text as one code span of Markdown, on one line: nothing in it is a link, a picture, HTML, a mention or
 * a command to the host. The fence is longer than any run of backticks inside (CommonMark 6.1). Not for tables, whose
 * cells end at `|` in code too.
 */
export function codeSpan(text: string, most?: number): string {
  const shown = showUntrusted(text, most) || ' ';
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // One space at each end is not shown, unless there is nothing else; without it a backtick there would belong to the fence.
  const pad = /[^ ]/.test(shown) && /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
