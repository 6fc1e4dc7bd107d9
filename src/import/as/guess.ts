import type { Article } from '../structure/read-article.ts';
import { asMessages as say } from './as-messages.ts';
import type { ImportKind } from './filled-entry.ts';

const OF_SESSION = /sinh hoạt (?:chi bộ|chuyên đề|định kỳ|đảng)|họp chi bộ|chuyên đề/iu;

/** What a paper may be for, where it is not for an article, the likelier first: one that is numbered may be both. */
function guessKinds({ kind, letterhead, title }: Article): Exclude<ImportKind, 'article'>[] {
  if (letterhead === null && kind === null) return [];
  const isAboutSession = OF_SESSION.test(title ?? '');
  const isSession =
    kind === 'Biên bản'
      ? isAboutSession || letterhead !== null
      : isAboutSession && /^(?:chương trình|báo cáo|kế hoạch)$/iu.test(kind ?? '');
  return [...(isSession ? (['session'] as const) : []), ...(letterhead?.number ? (['document'] as const) : [])];
}

/** What an editor hears who did not say what a paper is to become. */
export function tellGuess(article: Article, name: string): string[] {
  const [first, second] = guessKinds(article);
  const kind = article.kind?.toLowerCase() ?? 'văn bản';
  const number = article.letterhead?.number ?? '';
  if (first === undefined) return [];
  if (second !== undefined) return [say.likeBoth(kind, number, name)];
  return [first === 'session' ? say.likeSession(kind, name) : say.likeDocument(kind, number, name)];
}
