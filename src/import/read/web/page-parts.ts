import type { Account } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { listPageLines } from '../page-text.ts';
import { textOf } from './marked-parts.ts';

/** Takes a part out of a page, its lines with the reason. In place. */
export function takeOutPart(part: Element, reason: string, { dropped }: Pick<Account, 'dropped'>): void {
  if (!part.isConnected) return;
  dropped.push(...listPageLines(part).map(({ text }) => ({ text, reason })));
  part.remove();
}

/** Letters of a part that stand in links. */
export function lettersInLinks(part: Element): number {
  return [...part.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);
}

/** Lines of prose in a part: no links, and so many words at the least. */
export function countProse(part: Element, fewestWords: number): number {
  return listPageLines(part).filter(({ text, isLink }) => !isLink && wordsIn(text) >= fewestWords).length;
}
