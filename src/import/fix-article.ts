import type { RootContent } from 'mdast';
import { plainText } from '../mdx/tree.ts';
import type { BodyBlock } from './source.ts';
import { checkAddress } from '../mdx/addresses.ts';
import { visibleLine } from '../text/visible-text.ts';
import { dropReasons } from './drop-reasons.ts';
import { reviewNotes } from './messages.ts';
import type { WritingContext } from '../check/engine/rule.ts';
import { BlockFixer, type Change } from './fix-blocks.ts';
import type { Article } from './structure/read-article.ts';
import { writeHeadingsSmall } from './small-headings.ts';
import { fitTitle, titleFrom } from './structure/title.ts';

/** Addresses that mean the same wherever they are read. */
const LASTING_ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Addresses of files on the machine where the text was written, which tell its user's name. */
const OWN_MACHINE = /^(?:file:|[a-z]:[\\/]|\\|\/(?:home|users|root|var|tmp|mnt|media|volumes)\/)/i;
/** Links that are listed for the editor one by one. */
const MOST_SAID = 100;

/** An article whose text is fixed. */
export interface FixedArticle extends Article {
  changes: Change[];
}

/** Fixes every text of an article by the rules of the content check, and sets a title where the source has none. */
export function fixArticle(article: Article, context: WritingContext): FixedArticle {
  const fixer = new BlockFixer(context);
  const links: string[] = [];
  const line = (text: string | null): string | null => (text === null ? null : fixer.ofText(text));
  const summary = line(article.summary);
  const found = line(article.title);
  const { title, reviewNotes: titleNotes } = found === null ? titleFrom(summary) : fitTitle(found);
  const fixed = article.body.map((block): BodyBlock => {
    if (block.type === 'caption') return { ...block, text: fixer.ofText(block.text) };
    if (block.type !== 'figure') return fixer.ofBlock(withLastingLinks(block, links));
    return { ...block, alt: fixer.ofText(block.alt), caption: fixer.ofText(block.caption), credit: fixer.ofText(block.credit) };
  });
  const { body, changes } = writeHeadingsSmall({ ...article, body: fixed }, context.library);
  const kept = [...fixer.unpaired.map(reviewNotes.quoteMarks), ...[...fixer.keptNames].map(reviewNotes.names)];
  return {
    ...article,
    title,
    summary,
    author: line(article.author),
    sourceName: line(article.sourceName),
    body,
    dropped: found === null || found === title ? article.dropped : [...article.dropped, { text: found, reason: dropReasons.longTitle }],
    reviewNotes: [...titleNotes, ...article.reviewNotes, ...links, ...kept],
    changes: [...fixer.changes, ...changes],
  };
}

/** Links that lead nowhere from here (into the source's own site, scripts) become their words. */
function withLastingLinks<T extends RootContent>(node: T, said: string[]): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    const inner = withLastingLinks(child, said);
    if (inner.type !== 'link') return [inner];
    const text = plainText(inner);
    if (text.trim() === '') return [];
    if (LASTING_ADDRESS.test(inner.url) && URL.canParse(inner.url) && checkAddress(inner.url) === null) return [inner];
    if (said.length < MOST_SAID)
      said.push(reviewNotes.link(visibleLine(text, 80), OWN_MACHINE.test(inner.url) ? 'tệp trên máy' : visibleLine(inner.url, 80)));
    return inner.children;
  });
  return { ...node, children };
}
