import { element, findAll, runOf, wordsOf, type XmlElement } from './xml-tree.ts';
import { PLAIN_LISTS } from './numbered-paragraphs.ts';

/** Points that only say how others stand. */
const NO_TEXT = new Set(['pres', 'parTrans', 'sibTrans']);
const DEEPEST = 8;

/** The words of a SmartArt drawing (ECMA-376-1, 21.4) as a list, what is below another a level deeper. */
export function readDiagram(data: XmlElement | undefined): XmlElement[] {
  if (!data) return [];
  const points = new Map(findAll(data, new Set(['dgm:pt'])).map((point) => [point.attributes['modelId'] ?? '', point]));
  const below = Map.groupBy(
    findAll(data, new Set(['dgm:cxn'])).filter(({ attributes }) => (attributes['type'] ?? 'parOf') === 'parOf'),
    ({ attributes }) => attributes['srcId'] ?? '',
  );
  const items: XmlElement[] = [];
  const seen = new Set<string>();
  const walk = (id: string, level: number): void => {
    const point = points.get(id);
    if (!point || seen.has(id)) return;
    seen.add(id);
    const isShown = !NO_TEXT.has(point.attributes['type'] ?? 'node');
    const text = isShown ? wordsOf(point) : '';
    if (text !== '') items.push(itemOf(text, Math.max(0, level)));
    const children = [...(below.get(id) ?? [])].sort((a, b) => Number(a.attributes['srcOrd'] ?? 0) - Number(b.attributes['srcOrd'] ?? 0));
    const next = Math.min(DEEPEST, text === '' ? level : level + 1);
    if (level <= DEEPEST) for (const { attributes } of children) walk(attributes['destId'] ?? '', next);
  };
  const placed = new Set([...below.values()].flat().map(({ attributes }) => attributes['destId']));
  for (const id of points.keys()) if (!placed.has(id)) walk(id, 0);
  for (const id of points.keys()) walk(id, 0);
  return items;
}

function itemOf(text: string, level: number): XmlElement {
  const numbering = element('w:numPr', {}, [
    element('w:ilvl', { 'w:val': String(level) }),
    element('w:numId', { 'w:val': PLAIN_LISTS.bullet }),
  ]);
  return element('w:p', {}, [element('w:pPr', {}, [numbering]), runOf(text)]);
}
