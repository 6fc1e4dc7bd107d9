import { LEVELS, type Label, type Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { childOf, element, isElement, isOn, runOf, wordsOf, type XmlElement } from './xml-tree.ts';

/** Bookmarks with this name carry the number of an item through the converter. */
const ITEM_MARK = 'so-';

/** The lists that are left to the converter: bullets and plain numbers. Word's own ids are numbers. */
export const PLAIN_LISTS = { bullet: 'plain-bullet', decimal: 'plain-decimal' } as const;

/** Numbering for the converter, of nothing but those lists. */
export function plainNumbering(): XmlElement {
  const levels = (format: string): XmlElement[] =>
    Array.from({ length: LEVELS }, (_, level) => element('w:lvl', { 'w:ilvl': String(level) }, [element('w:numFmt', { 'w:val': format })]));
  const kinds = Object.entries(PLAIN_LISTS);
  return element('w:numbering', {}, [
    ...kinds.map(([format, id]) => element('w:abstractNum', { 'w:abstractNumId': id }, levels(format))),
    ...kinds.map(([, id]) => element('w:num', { 'w:numId': id }, [element('w:abstractNumId', { 'w:val': id })])),
  ]);
}

/**
 * Writes the numbers that Word counts into the text, so that what refers to them leads somewhere; runs of bullets and
 * plain numbers stay lists. In place.
 */
export function writeNumbers(body: XmlElement, numbering: Numbering, styles: Styles): void {
  const labels = new Map<XmlElement, Label>();
  const count = (parent: XmlElement): void => {
    for (const child of parent.children.filter(isElement)) {
      if (child.name !== 'w:p') count(child);
      else {
        const label = numbering.next(child);
        if (label) labels.set(child, label);
      }
    }
  };
  count(body);
  const write = (parent: XmlElement): void => {
    const children = parent.children.filter(isElement);
    nestBullets(children, labels);
    const runs: NumberedRun[] = [];
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at]!;
      if (child.name !== 'w:p') write(child);
      if (!labels.has(child)) continue;
      let end = at;
      while (goesOn(labels.get(children[end + 1]!), labels.get(children[end]!))) end += 1;
      runs.push({ paragraphs: children.slice(at, end + 1), at, end });
      at = end;
    }
    const isInCell = parent.name === 'w:tc';
    const lists = runs.filter(({ paragraphs }) => !isInCell && isList(paragraphs, labels, styles, 2));
    for (const run of runs) {
      const first = labels.get(run.paragraphs[0]!)!;
      // One number alone goes on in a list that ends right above, or begins right below.
      const isOfList = lists.some(
        (list) => labels.get(list.paragraphs[0]!)!.list === first.list && Math.max(run.at - list.end, list.at - run.end) <= NEAR_LIST,
      );
      writeRun(run.paragraphs, labels, styles, {
        isInCell,
        isList: lists.includes(run) || (isOfList && isList(run.paragraphs, labels, styles, 1)),
      });
    }
  };
  write(body);
}

/**
 * Bullets of a list of their own between two numbers that count on stand below the number above them, however far in they are set; so do
 * those behind the last of these numbers. In place, in the labels.
 */
function nestBullets(children: readonly XmlElement[], labels: Map<XmlElement, Label>): void {
  for (let at = 0; at < children.length; at += 1) {
    const number = labels.get(children[at]!);
    if (!number || number.kind === 'bullet') continue;
    const behind = children.slice(at + 1).findIndex((child) => !isBulletOfOther(labels.get(child), number));
    const end = behind === -1 ? children.length : at + 1 + behind;
    const next = labels.get(children[end]!);
    const goesOn = next?.list === number.list && next.level === number.level && next.number === number.number + 1;
    if (end === at + 1 || !(goesOn || number.isBehindBullets)) continue;
    const bullets = children.slice(at + 1, end).map((bullet) => ({ bullet, label: labels.get(bullet)! }));
    const further = Math.max(0, number.level + 1 - Math.min(...bullets.map(({ label }) => label.level)));
    for (const { bullet, label } of bullets) labels.set(bullet, { ...label, level: Math.min(LEVELS - 1, label.level + further) });
    if (goesOn) labels.set(children[end]!, { ...next, isBehindBullets: true });
    at = end - 1;
  }
}

/** Whether a paragraph has a bullet of another list than a number has. */
function isBulletOfOther(label: Label | undefined, number: Label): boolean {
  return label?.kind === 'bullet' && label.list !== number.list;
}

/** Whether a numbered paragraph is of the lists above it: of the same, or below an item of another. */
function goesOn(next: Label | undefined, previous: Label | undefined): boolean {
  return next !== undefined && (next.level > 0 || next.list === previous?.list || previous?.level !== 0);
}

/** Numbered paragraphs one behind another, and the places of the first and last of them. */
interface NumberedRun {
  paragraphs: readonly XmlElement[];
  at: number;
  end: number;
}

/** Blocks from a list to a number that goes on in it: one or two stand between. */
const NEAR_LIST = 3;

/** Whether numbered paragraphs one behind another are so many items of a list, none of which is a heading. */
function isList(run: readonly XmlElement[], labels: ReadonlyMap<XmlElement, Label>, styles: Styles, fewest: number): boolean {
  const written = run.filter((paragraph) => wordsOf(paragraph) !== '');
  const isPlain = ({ kind }: Label, paragraph: XmlElement): boolean => kind === 'bullet' || (kind === 'decimal' && !isBold(paragraph));
  return written.length >= fewest && written.every((one) => !styles.isHeading(one) && isPlain(labels.get(one)!, one));
}

function writeRun(
  run: readonly XmlElement[],
  labels: ReadonlyMap<XmlElement, Label>,
  styles: Styles,
  { isInCell, isList: isWholeList }: { isInCell: boolean; isList: boolean },
): void {
  const labelOf = (paragraph: XmlElement): Label => labels.get(paragraph)!;
  const items = run.filter((paragraph) => !styles.isHeading(paragraph) && wordsOf(paragraph) !== '');
  // Where numbers above them became text, bullets are a list of their own.
  const lowest = Math.min(...items.filter((one) => isWholeList || labelOf(one).kind === 'bullet').map((one) => labelOf(one).level));
  for (const paragraph of run) {
    const { kind, level, number, text } = labelOf(paragraph);
    const isItem = items.includes(paragraph) && (isWholeList || kind === 'bullet');
    setList(paragraph, isItem ? { id: PLAIN_LISTS[kind === 'bullet' ? 'bullet' : 'decimal'], level: level - lowest } : null);
    if (isItem && kind !== 'bullet') addFirst(paragraph, element('w:bookmarkStart', { 'w:name': `${ITEM_MARK}${number}`, 'w:id': '0' }));
    else if (!isItem && text !== '' && (isInCell || wordsOf(paragraph) !== ''))
      addFirst(paragraph, runOf(text, firstProperties(paragraph)));
  }
}

function isBold(paragraph: XmlElement): boolean {
  const runs = paragraph.children.filter((child): child is XmlElement => isElement(child) && child.name === 'w:r' && wordsOf(child) !== '');
  return runs.length > 0 && runs.every((run) => isOn(childOf(run, 'w:rPr'), 'w:b') === true);
}

/** How the first words are set, so that a number is as bold as they are. */
function firstProperties(paragraph: XmlElement): XmlElement | undefined {
  const run = paragraph.children.find((child) => isElement(child) && wordsOf(child) !== '');
  return run && isElement(run) ? childOf(run, 'w:rPr') : undefined;
}

function addFirst(paragraph: XmlElement, added: XmlElement): void {
  const at = paragraph.children.findIndex((child) => isElement(child) && child.name !== 'w:pPr');
  paragraph.children.splice(at === -1 ? paragraph.children.length : at, 0, added);
}

function setList(paragraph: XmlElement, list: { id: string; level: number } | null): void {
  let properties = childOf(paragraph, 'w:pPr');
  if (!properties) {
    properties = element('w:pPr');
    paragraph.children.unshift(properties);
  }
  properties.children = properties.children.filter((child) => !isElement(child) || child.name !== 'w:numPr');
  if (!list) return;
  properties.children.push(
    element('w:numPr', {}, [element('w:ilvl', { 'w:val': String(list.level) }), element('w:numId', { 'w:val': list.id })]),
  );
}

/** Gives the lists of a converted page the numbers their items were marked with: one that goes on elsewhere begins there. In place. */
export function numberLists(document: Document): void {
  for (const list of [...document.querySelectorAll('ol')]) {
    let current = list;
    let expected: number | null = null;
    for (const item of [...list.children]) {
      const number = numberOf(item);
      if (number !== null && expected !== null && number !== expected) {
        const next = document.createElement('ol');
        current.after(next);
        current = next;
      }
      if (number !== null && current !== item.parentElement && current.children.length === 0 && number !== 1)
        current.setAttribute('start', String(number));
      if (number !== null && current === list && current.firstElementChild === item && number !== 1)
        current.setAttribute('start', String(number));
      if (current !== list) current.append(item);
      expected = number === null ? expected : number + 1;
    }
  }
  for (const mark of [...document.querySelectorAll(`a[id^="${ITEM_MARK}"]`)]) if (mark.childNodes.length === 0) mark.remove();
}

function numberOf(item: Element): number | null {
  const mark = [...item.children].find((child) => child.tagName === 'A' && child.id.startsWith(ITEM_MARK));
  return mark ? Number(mark.id.slice(ITEM_MARK.length)) : null;
}
