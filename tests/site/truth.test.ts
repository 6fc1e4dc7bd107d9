import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';

import { isDoubtful, VERIFICATIONS } from '../../src/schemas/quote.ts';
import { entriesOf } from '../content/real-library.ts';
import { attribute, classesOf, metaOf, offences, readSite, textOf, type SitePage } from './site-pages.ts';

const { pages } = readSite('dist');
const quotes = new Map(entriesOf('quotes').map(({ id, data }) => [`/trich-dan/${id}/`, data]));
const pageAt = (path: string): SitePage => pages.find((page) => page.path === path)!;
const flat = (node: Element): string => textOf(node).replace(/\s+/g, ' ').trim();

const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);
const within = (element: Element): Element[] =>
  element.children.flatMap((child) => (child.type === 'element' ? [child, ...within(child)] : []));
const all = ({ elements }: { elements: Element[] }, isWanted: (element: Element) => boolean): Element[] => elements.filter(isWanted);
const hrefOf = (element: Element): string => (attribute(element, 'href') ?? '').replace(/#.*/, '');
const linksIn = (element: Element): string[] =>
  within(element)
    .filter(({ tagName }) => tagName === 'a')
    .map(hrefOf);

/** The quotation that an address leads to, if it does. */
const quoteAt = (path: string) => quotes.get(path);
const isDoubtfulAt = (path: string): boolean => isDoubtful(quoteAt(path)?.verification ?? 'print');
/** A number as pages write it. */
const numberIn = (text: string): number => Number(/\d[\d.]*/.exec(text)?.[0].replaceAll('.', ''));

describe('what a saying is worth goes with it', () => {
  it('in every list: a line that leads to a quotation shows its state, and its work where that is known', () => {
    const bare = offences(pages, (page) =>
      all(page, (element) => hasClass(element, 'entry')).flatMap((line) => {
        const [link = ''] = linksIn(line);
        const quote = quoteAt(link);
        return quote && !flat(line).includes(VERIFICATIONS[quote.verification]) ? [`${link} without its state`] : [];
      }),
    );
    assert.deepEqual(bare, []);
  });

  it('before and after a quotation: its neighbours show work, date and state', () => {
    const bare = offences(pages, (page) =>
      all(page, ({ properties }) => ['prev', 'next'].includes(String(properties.rel)))
        .filter((link) => quoteAt(hrefOf(link)))
        .flatMap((link) =>
          Object.values(VERIFICATIONS).some((state) => flat(link).includes(state)) ? [] : [`${hrefOf(link)} without its state`],
        ),
    );
    assert.deepEqual(bare, []);
  });

  it('sayings that nobody should quote are in no list, before or after nothing, and not on the home page', () => {
    const shown = offences(pages, (page) => {
      if (page.path === '/trich-dan/gan-nham/') return [];
      const lists = all(page, (element) => ['entries', 'turn', 'further'].some((name) => hasClass(element, name)));
      const whole = page.path === '/' ? all(page, ({ tagName }) => tagName === 'main') : [];
      return [...lists, ...whole].flatMap(linksIn).filter(isDoubtfulAt);
    });
    assert.deepEqual(shown, []);
  });

  it('wherever such a saying is set, its words are struck and the reason stands with them', () => {
    const plain = offences(pages, (page) =>
      all(page, (element) => element.tagName === 'figure' && hasClass(element, 'quote'))
        .filter((figure) => linksIn(figure).some(isDoubtfulAt))
        .flatMap((figure) => {
          const isStruck = within(figure).some(({ tagName }) => tagName === 's');
          const isWarned = within(figure).some((element) => hasClass(element, 'warning'));
          return isStruck && isWarned ? [] : [linksIn(figure)[0] ?? ''];
        }),
    );
    assert.deepEqual(plain, []);
    assert.ok([...quotes].filter(([, { verification }]) => isDoubtful(verification)).every(([path]) => pageAt(path)));
  });

  it('a shared link says so first: not his, or in doubt', () => {
    for (const [path, { verification }] of quotes) {
      const title = metaOf(pageAt(path), 'og:title') ?? '';
      const description = metaOf(pageAt(path), 'og:description') ?? '';
      if (verification === 'misattributed') assert.match(title, /^Không phải lời Bác: “/, path);
      else if (verification === 'disputed') assert.match(title, /^Nghi vấn, đừng dẫn: “/, path);
      else assert.doesNotMatch(title, /^(?:Không phải lời Bác|Nghi vấn, đừng dẫn):/, path);
      assert.match(description, new RegExp(`${VERIFICATIONS[verification]}\\.$`), path);
    }
  });

  it('no place of a repository, no grade and no guess stands outside the fold for those who check again', () => {
    const words = /GitHub|\bkho \S+\/\S+|\.(?:md|jsx|pdf|txt)\b|\bdòng \d|[Hh]ạng [ABC]\b|suy đoán|trang lưu/;
    const told = offences(
      pages.filter(({ path }) => /^\/(?:trich-dan|tac-pham|van-ban|don-vi|chu-de)\//.test(path)),
      (page) => {
        const folded = new Set(all(page, ({ tagName }) => tagName === 'details').flatMap(within));
        const lines = all(page, ({ tagName }) => ['p', 'li', 'dd', 'blockquote', 'span'].includes(tagName)).filter(
          (element) => !folded.has(element),
        );
        return lines.flatMap((line) => words.exec(flat(line))?.[0] ?? []);
      },
    );
    assert.deepEqual(told, []);
  });
});

describe('counts agree wherever they stand', () => {
  const chipsOn = (page: SitePage): [href: string, count: number][] =>
    all(page, (element) => hasClass(element, 'chips'))
      .flatMap(within)
      .filter(({ tagName, children }) => tagName === 'a' && children.some((child) => child.type === 'element' && child.tagName === 'span'))
      .map((link) => [hrefOf(link), numberIn(flat(within(link).find(({ tagName }) => tagName === 'span')!))]);

  /** Lines of an archive over all its pages. */
  function linesOf(archive: string): number {
    const parts = pages.filter(({ path }) => path === archive || new RegExp(`^${archive}trang/\\d+/$`).test(path));
    return parts
      .flatMap((page) => all(page, (element) => hasClass(element, 'entries')))
      .flatMap(within)
      .filter((element) => hasClass(element, 'entry')).length;
  }

  const leadersOn = (page: SitePage): [href: string, count: number][] =>
    all(page, (element) => hasClass(element, 'leaders'))
      .flatMap(within)
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => [hrefOf(link), numberIn(flat(within(link).find(({ tagName }) => tagName === 'small')!))]);

  it('what the home page counts is what each archive says and lists', () => {
    const counted = leadersOn(pageAt('/')).filter(([href]) => /^\/[\w-]+\/$/.test(href));
    assert.ok(counted.length >= 5);
    for (const [href, count] of counted) {
      const said = all(pageAt(href), (element) => hasClass(element, 'meta')).map(flat)[0] ?? '';
      assert.equal(numberIn(said), count, `${href} says “${said}”`);
      if (['/trich-dan/', '/van-ban/', '/tin-tuc/', '/tac-pham/'].includes(href)) assert.equal(linesOf(href), count, `${href} lists`);
    }
  });

  /** An entry in a list, or a quotation that a list shows whole. */
  const isLine = (element: Element): boolean =>
    hasClass(element, 'entry') || (element.tagName === 'li' && within(element).some((inner) => hasClass(inner, 'quote')));

  it('a topic has one count, on every page: that of the lines on its own', () => {
    const onOwn = new Map(
      pages.filter(({ path }) => /^\/chu-de\/[\w-]+\/$/.test(path)).map((page) => [page.path, all(page, isLine).length] as const),
    );
    assert.ok(onOwn.size >= 20);
    const wrong = offences(pages, (page) =>
      [...chipsOn(page), ...(page.path === '/' ? leadersOn(page) : [])].flatMap(([href, count]) =>
        onOwn.has(href) && onOwn.get(href) !== count ? [`${href} counts ${count}, lists ${onOwn.get(href)}`] : [],
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('a filter counts what its page lists', () => {
    const wrong = ['/trich-dan/', '/van-ban/', '/tin-tuc/'].flatMap((archive) =>
      all(
        pageAt(archive),
        (element) => element.tagName === 'a' && /\/(?:chu-de|nam|tinh-trang|don-vi|chuyen-muc)\//.test(hrefOf(element)),
      ).flatMap((link) => {
        const last = within(link).at(-1);
        if (!last || !hrefOf(link).startsWith(archive)) return [];
        const [count, lines] = [numberIn(flat(last)), linesOf(hrefOf(link))];
        return lines === count ? [] : [`${hrefOf(link)} counts ${count}, lists ${lines}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
