import { bareText } from '../../accounting.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { listPageLines } from '../page-text.ts';
import { textOf } from './marked-parts.ts';
import { countProse, lettersInLinks } from './page-parts.ts';

/** Marks of the day of the last change, and of the day of publishing. */
const CHANGED = 'time.updated, [itemprop~="dateModified"]:not(meta)';
const PUBLISHED = '.published, .entry-date, [itemprop~="datePublished"]';
/** Part of a page's letters from which on a box may be the page itself, hidden only until its scripts have run. */
const LARGE = 0.25;
/** Lines of prose that must be left where it is not. */
const LEFT = 2;
/** Words beside a picture that may be a slide that is not its turn. */
const LONGEST_SLIDE = 80;
/** Words of hidden prose that an editor should look at: an article that goes on behind a button. */
const PROSE = 20;
const LONGEST_STYLE = 1000;
const RULE = /(?:^|[},\s])([a-z]*[.#][\w-]{1,80})\s*(?:,[^{}]{0,500})?\{([^{}]{0,1000})\}/gi;
const MOST_RULES = 300;

/** Length that sets something beside the screen: `-9999px`, `-100em`, `-200vw`. */
const FAR = '-\\s*(?:\\d{3,}(?:\\.\\d+)?(?:px|pt)?|\\d{2,}(?:\\.\\d+)?(?:em|rem|cm)|\\d{3,}(?:vw|vh|%))';
const ZERO = '[01]?(?:\\.0+)?(?:px|pt|em|rem|%)?';
const GONE: readonly RegExp[] = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*mso-hide\s*:\s*all/i,
  /(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?%?\s*(?:!|;|$)/i,
  new RegExp(`(?:^|;)\\s*(?:left|right|top|bottom|text-indent|margin(?:-left|-top|-right)?)\\s*:\\s*${FAR}`, 'i'),
  new RegExp(`(?:^|;)\\s*font-size\\s*:\\s*${ZERO}\\s*(?:!|;|$)`, 'i'),
  /(?:^|;)\s*clip\s*:\s*rect\(\s*[01]?(?:px)?[\s,]+[01]?(?:px)?[\s,]+[01]?(?:px)?[\s,]+[01]?(?:px)?\s*\)/i,
  /(?:^|;)\s*clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0[\s,0px]*\))/i,
  /(?:^|;)\s*transform\s*:[^;]*(?:scale[xy]?\(\s*0\s*[,)]|translate[xy3d]*\(\s*-\s*\d{4,})/i,
];
const FLAT = new RegExp(`(?:^|;)\\s*(?:max-)?(?:height|width)\\s*:\\s*${ZERO}\\s*(?:!|;|$)`, 'i');
const CUT = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
/** Scripts that let parts of a page appear while it is scrolled hide them at first. */
const APPEARING =
  /(?:^|\s)(?:wow|animated?|aos-init|elementor-invisible|fade(?:-?in)?|lazy\w*|vc_|wpb_|js-reveal|reveal|et-waypoint)(?:$|[\s_-])/i;
/** Names of what only programs that read aloud, or paper, are given; `md:block`, `d-lg-block` shows it on larger screens. */
const NAMED =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|screen-reader|hidden-accessible|ui-helper-hidden(?:-accessible)?|visible-print(?:-\w+)?|d-none|hidden|noshow|print-only|only-print|mso-hide)(?=\s|$)/i;
const SHOWN_LARGER = /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\w|(?:sm|md|lg|xl|2xl):(?:block|flex|inline|grid|table))/i;

/**
 * Takes out what readers of a page never see: set beside the screen, without size or colour of its own, not displayed. In
 * place. What looks like prose is told; links that were hidden are the work of intruders.
 */
export function takeOutHidden(document: Document, { dropped }: Account): void {
  // Themes show the day of publishing, and hide that of the last change beside it.
  for (const changed of document.querySelectorAll(CHANGED)) {
    const beside = [changed.previousElementSibling, changed.nextElementSibling];
    if (changed.matches(PUBLISHED) || !beside.some((other) => other?.matches(PUBLISHED))) continue;
    if (textOf(changed) !== '') dropped.push({ text: textOf(changed), reason: dropReasons.date });
    changed.remove();
  }
  const rules = readRules(document);
  const controlled = idsOfControlled(document);
  const total = textOf(document.body).length;
  for (const element of document.body.querySelectorAll('[style], [hidden], [class], [id]')) {
    const isAppearing = APPEARING.test(namesOf(element)) && hides(styleOf(element));
    if (!element.isConnected || (!isHidden(element, rules) && !isAppearing)) continue;
    const text = textOf(element);
    const isShown = isAppearing && !/display\s*:\s*none/i.test(styleOf(element));
    const isPage = text.length >= total * LARGE && countProse(document.body, PROSE) - countProse(element, PROSE) < LEFT;
    if (text === '' || isPage || isShown || isSlide(element)) {
      if (text !== '' || element.querySelector('img')) element.removeAttribute('style');
      continue;
    }
    if (isFolded(element, controlled)) {
      for (const name of ['hidden', 'style']) element.removeAttribute(name);
      continue;
    }
    const isSpam = element.querySelector('a[href^="http" i]') !== null;
    const lines = listPageLines(element);
    element.remove();
    const seen = lines.length > 0 ? bareText(textOf(document.body)) : '';
    for (const line of lines) {
      const isDoubtful = !isSpam && !line.isLink && wordsIn(line.text) >= PROSE && !seen.includes(bareText(line.text));
      dropped.push({ text: line.text, reason: dropReasons.hidden, isDoubtful });
    }
  }
}

/** Words from which on a folded part says something, and the share of its letters in links that makes it a menu. */
const FOLDED = { words: 6, inLinks: 0.5 } as const;

/**
 * Whether an element is a part of the text that is shown when its heading is pressed, told by ARIA's accordion and tabs patterns
 * (WAI-ARIA Authoring Practices 1.2): a panel that a heading or button outside menus controls or names.
 */
function isFolded(element: Element, controlled: ReadonlySet<string>): boolean {
  if (!element.id || element.closest('nav, header, footer, aside, form, [role="dialog"], [aria-modal="true"]')) return false;
  const isPanel = /^(?:region|tabpanel)$/.test(element.getAttribute('role') ?? '') && element.hasAttribute('aria-labelledby');
  const text = textOf(element);
  return (isPanel || controlled.has(element.id)) && wordsIn(text) >= FOLDED.words && lettersInLinks(element) < text.length * FOLDED.inLinks;
}

/** Ids of what is opened by pressing something outside menus. */
function idsOfControlled(document: Document): Set<string> {
  const controls = [...document.querySelectorAll('[aria-controls], [data-target], [data-bs-target]')];
  return new Set(
    controls
      .filter((control) => !control.closest('nav, header, footer, aside'))
      .flatMap((control) =>
        ['aria-controls', 'data-target', 'data-bs-target'].map((name) => control.getAttribute(name)?.replace(/^#/, '') ?? ''),
      ),
  );
}

function isHidden(element: Element, rules: ReadonlyMap<string, string>): boolean {
  const names = namesOf(element);
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (NAMED.test(names) && !SHOWN_LARGER.test(names)) return true;
  const own = styleOf(element);
  if (hides(own)) return true;
  if (rules.size === 0 || APPEARING.test(names) || /display\s*:\s*(?!none)\w/i.test(own)) return false;
  const tag = element.tagName.toLowerCase();
  const keys = [...[...element.classList].slice(0, 30).map((name) => `.${name}`), ...(element.id ? [`#${element.id}`] : [])];
  return keys.some((key) => isFarAway(rules.get(key) ?? '') || isFarAway(rules.get(tag + key) ?? ''));
}

function namesOf(element: Element): string {
  return (element.getAttribute('class') ?? '').slice(0, LONGEST_STYLE);
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').slice(0, LONGEST_STYLE);
}

function hides(style: string): boolean {
  if (style === '') return false;
  return GONE.some((pattern) => pattern.test(style)) || (FLAT.test(style) && CUT.test(style));
}

/** Rules of a page hide much that its scripts show: only what they set out of sight for good counts. */
function isFarAway(style: string): boolean {
  return style !== '' && !/transition|animation/i.test(style) && !/display\s*:|visibility|opacity/i.test(style) && hides(style);
}

/** Rules of a page's own styles for a class or an id. */
function readRules(document: Document): Map<string, string> {
  const rules = new Map<string, string>();
  const styles = [...document.querySelectorAll('style')].map((style) => (style.textContent ?? '').slice(0, 50_000)).join('\n');
  for (const [, selector = '', rule = ''] of styles.replace(/\/\*[^]*?\*\//g, ' ').matchAll(RULE))
    if (rules.size < MOST_RULES) rules.set(selector, `${rules.get(selector) ?? ''};${rule}`);
  return rules;
}

/** A picture with its caption that waits for its turn, among others of its kind. */
function isSlide(element: Element): boolean {
  if (!element.querySelector('img') || wordsIn(textOf(element)) > LONGEST_SLIDE || element.hasAttribute('hidden')) return false;
  const others = [...(element.parentElement?.children ?? [])].filter(({ tagName }) => tagName === element.tagName);
  return others.length > 1 && others.every((other) => other.querySelector('img') !== null);
}
