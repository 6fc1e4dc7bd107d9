import { formatNumber } from '../number-format.ts';
import { styleOf, type Styles } from './styles.ts';
import { childOf, childrenNamed, isOn, valueOf, type XmlElement } from './xml-tree.ts';

/** Levels of a list (ECMA-376-1, 17.9.6). */
export const LEVELS = 9;

interface Level {
  format: string;
  /** What stands before the paragraph, `%1` for the number of the first level. */
  text: string;
  start: number;
  /** Levels above, by their number from one, that make it begin anew: all of them where it is undefined, none where it is 0. */
  restart: number | undefined;
  /** Numbers of all levels are written in figures. */
  isLegal: boolean;
  style: string | undefined;
}

/** The number of one paragraph. */
export interface Label {
  text: string;
  number: number;
  level: number;
  kind: 'bullet' | 'decimal' | 'other';
  /** Lists that count together. */
  list: string;
  /** Bullets stand between it and the number before it. */
  isBehindBullets?: boolean;
}

/** Counts the paragraphs that Word numbers by itself (ECMA-376-1, 17.9), in the order of the text. */
export class Numbering {
  readonly #styles: Styles;
  readonly #abstract: ReadonlyMap<string, XmlElement>;
  readonly #nums: ReadonlyMap<string, XmlElement>;
  readonly #levels = new Map<string, (Level | undefined)[]>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Levels of a list whose own start has been taken. */
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    this.#abstract = new Map(childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
    this.#nums = new Map(childrenNamed(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  }

  /** The number of the next paragraph of the text; null where it has none. */
  next(paragraph: XmlElement): Label | null {
    const found = this.#listOf(paragraph);
    const num = found && this.#nums.get(found.id);
    const list = num ? this.#abstractOf(num) : undefined;
    if (!found || !num || list === undefined) return null;
    const levels = this.#levelsOf(found.id, num, list);
    const at =
      found.level ??
      Math.max(
        0,
        levels.findIndex((one) => one?.style !== undefined && found.styles.includes(one.style)),
      );
    const level = levels[at];
    if (!level) return null;
    const number = this.#count(list, found.id, num, levels, at);
    const text = this.#write(list, levels, at);
    const kind = level.format === 'bullet' ? 'bullet' : isPlain(level, at) ? 'decimal' : 'other';
    return { text: text === '' || /\s$/u.test(text) ? text : `${text} `, number, level: at, kind, list };
  }

  /** Which list a paragraph belongs to, by itself or by its style. */
  #listOf(paragraph: XmlElement): { id: string; level: number | undefined; styles: string[] } | null {
    const own = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
    const chain = this.#styles.chain(styleOf(paragraph));
    const inStyles = chain.map((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr'));
    const id = [own, ...inStyles].map((one) => valueOf(one, 'w:numId')).find((one) => one !== undefined);
    if (id === undefined || id === '0') return null;
    const said = [own, ...inStyles].map((one) => valueOf(one, 'w:ilvl')).find((one) => one !== undefined);
    const isOwn = valueOf(own, 'w:numId') !== undefined;
    const level = said === undefined && !isOwn ? undefined : Math.min(LEVELS - 1, Math.max(0, Math.floor(Number(said ?? 0)) || 0));
    return { id, level, styles: chain.map((style) => style.attributes['w:styleId'] ?? '') };
  }

  /** The definition a list stands on, through the list style it may name. */
  #abstractOf(num: XmlElement): string | undefined {
    let id = valueOf(num, 'w:abstractNumId');
    for (let turn = 0; turn < LEVELS && id !== undefined; turn += 1) {
      const link = valueOf(this.#abstract.get(id), 'w:numStyleLink');
      if (link === undefined) break;
      const style = this.#styles.chain(link)[0];
      const next = this.#nums.get(valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId') ?? '');
      if (!next) break;
      id = valueOf(next, 'w:abstractNumId');
    }
    return id !== undefined && this.#abstract.has(id) ? id : undefined;
  }

  #levelsOf(id: string, num: XmlElement, list: string): (Level | undefined)[] {
    const known = this.#levels.get(id);
    if (known) return known;
    const levels: (Level | undefined)[] = [];
    for (const one of childrenNamed(this.#abstract.get(list), 'w:lvl')) levels[levelNumber(one)] = readLevel(one);
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      const own = childOf(override, 'w:lvl');
      if (own) levels[levelNumber(override)] = readLevel(own);
    }
    this.#levels.set(id, levels);
    return levels;
  }

  #count(list: string, id: string, num: XmlElement, levels: readonly (Level | undefined)[], at: number): number {
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const override = childrenNamed(num, 'w:lvlOverride').find((one) => levelNumber(one) === at);
    const start = valueOf(override, 'w:startOverride');
    const count = counts[at];
    const isFirst = !this.#started.has(`${id}/${at}`);
    this.#started.add(`${id}/${at}`);
    const number = isFirst && start !== undefined ? wholeOf(start, 1) : count === undefined ? (levels[at]?.start ?? 1) : count + 1;
    counts[at] = number;
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = levels[below]?.restart;
      if (restart === undefined || (restart !== 0 && at + 1 <= restart)) counts[below] = undefined;
    }
    return number;
  }

  #write(list: string, levels: readonly (Level | undefined)[], at: number): string {
    const counts = this.#counts.get(list) ?? [];
    const own = levels[at];
    if (!own || own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = levels[Number(digit) - 1];
      const number = counts[Number(digit) - 1] ?? level?.start ?? 1;
      return formatNumber(number, own.isLegal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal'));
    });
  }
}

function levelNumber(element: XmlElement): number {
  return Math.min(LEVELS - 1, Math.max(0, wholeOf(element.attributes['w:ilvl'], 0)));
}

function readLevel(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: (valueOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
    start: wholeOf(valueOf(element, 'w:start'), 0),
    restart: restart === undefined ? undefined : wholeOf(restart, 0),
    isLegal: isOn(element, 'w:isLgl') ?? false,
    style: valueOf(element, 'w:pStyle'),
  };
}

const LONGEST_LABEL = 100;

function wholeOf(text: string | undefined, otherwise: number): number {
  const number = Math.floor(Number(text ?? otherwise));
  return Number.isSafeInteger(number) && number >= 0 && number < 1e6 ? number : otherwise;
}

/** `1.` or `1)`, as Markdown counts. */
function isPlain({ format, text }: Level, at: number): boolean {
  return format === 'decimal' && new RegExp(`^%${at + 1}[.)]$`).test(text.trim());
}
