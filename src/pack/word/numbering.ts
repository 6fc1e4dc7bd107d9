import { h, type MarkupElement } from '../markup.ts';
import { MM, val } from './elements.ts';

const BULLETS = 0;
const NUMBERS = 1;
const LEVELS = 6;
const MARKS = ['–', '•', '–', '•', '–', '•'];

/** The lists of a document: each numbered one begins anew, so each has an instance of its own. */
export class Lists {
  readonly #instances: { kind: typeof BULLETS | typeof NUMBERS; start: number }[] = [{ kind: BULLETS, start: 1 }];

  get bullets(): number {
    return 1;
  }

  numbered(start: number): number {
    return this.#instances.push({ kind: NUMBERS, start });
  }

  /** Part `word/numbering.xml`. */
  part(attributes: Record<string, string>): MarkupElement {
    const instances = this.#instances.map(({ kind, start }, index) =>
      h(
        'w:num',
        { 'w:numId': index + 1 },
        val('abstractNumId', kind),
        kind === NUMBERS && h('w:lvlOverride', { 'w:ilvl': 0 }, val('startOverride', start)),
      ),
    );
    return h('w:numbering', attributes, abstract(BULLETS), abstract(NUMBERS), instances);
  }
}

function abstract(kind: typeof BULLETS | typeof NUMBERS): MarkupElement {
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    h(
      'w:lvl',
      { 'w:ilvl': level },
      val('start', 1),
      val('numFmt', kind === BULLETS ? 'bullet' : level % 2 === 0 ? 'decimal' : 'lowerLetter'),
      val('lvlText', kind === BULLETS ? (MARKS[level] ?? '–') : `%${level + 1}${level % 2 === 0 ? '.' : ')'}`),
      val('lvlJc', 'left'),
      h('w:pPr', {}, h('w:ind', { 'w:left': Math.round((level + 1) * 8 * MM), 'w:hanging': Math.round(8 * MM) })),
    ),
  );
  return h('w:abstractNum', { 'w:abstractNumId': kind }, val('multiLevelType', 'hybridMultilevel'), levels);
}
