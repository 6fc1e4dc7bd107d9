import type { Article } from '../structure/read-article.ts';
import { asMessages as say } from './as-messages.ts';
import type { ImportKind } from './filled-entry.ts';

const OF_SESSION = /sinh hoạt (?:chi bộ|chuyên đề|định kỳ|đảng)|họp chi bộ|chuyên đề/iu;

/** What a paper is most likely for, where it is not for an article; null for anything else. */
function guessKind({ kind, letterhead, title }: Article): Exclude<ImportKind, 'article'> | null {
  if (letterhead === null && kind === null) return null;
  const isAboutSession = OF_SESSION.test(title ?? '');
  if (kind === 'Biên bản') return isAboutSession || letterhead !== null ? 'session' : null;
  if (kind !== null && /^(?:chương trình|báo cáo)$/iu.test(kind) && isAboutSession) return 'session';
  return letterhead?.number ? 'document' : null;
}

/** What an editor hears who did not say what a paper is to become. */
export function tellGuess(article: Article, name: string): string[] {
  const guessed = guessKind(article);
  const kind = article.kind?.toLowerCase() ?? 'văn bản';
  if (guessed === null) return [];
  return [guessed === 'session' ? say.likeSession(kind, name) : say.likeDocument(kind, article.letterhead?.number ?? '', name)];
}
