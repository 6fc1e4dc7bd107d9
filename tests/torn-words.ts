import type { Page } from '@playwright/test';

/**
 * Pairs of words between which a line breaks, outside running text: `Hà | Nội`. Pieces of a document's number are words here.
 * What is hidden has no lines, and what is typed (code) stands as it is typed.
 */
export function tornPairs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const torn: string[] = [];
    const running = ':is(.prose, .work-text) :is(p, li, td:not(:first-child))';
    const apart = 'blockquote, figcaption, caption, h1, h2, h3, h4, summary, th, dt, .meta';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent: text = '' } = node;
      if (!parentElement || !text?.trim() || parentElement.closest('script, style, template, svg, textarea, option, code')) continue;
      const isRunning = parentElement.closest(running) && !parentElement.closest(apart);
      let before: { word: string; top: number } | undefined;
      for (const match of text.matchAll(/[^\s\u00a0/-]+[/-]?/g)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getClientRects()[0];
        if (!box || box.width === 0) continue;
        const pair = before && `${before.word} | ${match[0]}`;
        const isNumber = pair && /^\d+-\s|[/-] \| [A-ZĐ]/.test(pair);
        if (pair && before && box.top > before.top + box.height / 2 && (!isRunning || isNumber)) torn.push(pair);
        before = { word: match[0], top: box.top };
      }
    }
    return torn;
  });
}
