import { mask } from '../../mdx/mask.ts';
import { childrenOf, offsetOf, type Node } from '../../mdx/tree.ts';
import { alignText, type Run } from './align.ts';
import type { BodyText } from './body-passages.ts';
import { Passage, PLACEHOLDER, type PassageLink, type PassageTraits } from './passage.ts';

/** A passage of one value that stands at `offset` of the body. */
export function passageOf(value: string, offset: number, body: BodyText, traits: PassageTraits): Passage {
  const gathered = new Gathered(body);
  gathered.addText(value, offset);
  return gathered.finish(traits);
}

/**
 * The words of one block, its markup left out.
 * @param addresses what `[label]: …` lines of the text define
 */
export function inlinePassage(
  children: readonly Node[],
  body: BodyText,
  traits: PassageTraits,
  addresses: ReadonlyMap<string, string>,
): Passage {
  const gathered = new Gathered(body);
  const visit = (node: Node): void => {
    const at = gathered.length;
    const from = gathered.parts.length;
    if (node.type === 'text') return gathered.addText(node.value, offsetOf(node));
    if (node.type === 'break') return gathered.addPlaceholder('\n', offsetOf(node));
    if (childrenOf(node).length === 0) return gathered.addPlaceholder(PLACEHOLDER, offsetOf(node));
    childrenOf(node).forEach(visit);
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const href = node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? '');
    gathered.links.push({ href, text: readable(gathered.parts.slice(from).join('')), at, isBare: body.masked[offsetOf(node)] !== '[' });
  };
  children.forEach(visit);
  return gathered.finish(traits);
}

class Gathered {
  /** Joined at the end: to read a string that is still growing copies all of it each time. */
  readonly parts: string[] = [];
  length = 0;
  readonly links: PassageLink[] = [];
  readonly #runs: Run[] = [];
  readonly #body: BodyText;

  constructor(body: BodyText) {
    this.#body = body;
  }

  addText(value: string, offset: number): void {
    this.#add(value, alignText(value, this.#body.masked, offset));
  }

  /** Longer than it looks, so that no edit reaches over it. */
  addPlaceholder(character: string, offset: number): void {
    this.#add(character, [{ at: 0, length: 3, source: offset, sourceLength: 0 }]);
  }

  finish(traits: PassageTraits): Passage {
    return new Passage(readable(this.parts.join('')), this.#runs, traits, this.links);
  }

  #add(value: string, runs: readonly Run[]): void {
    for (const run of runs) this.#runs.push({ ...run, at: run.at + this.length, source: run.source + this.#body.offset });
    this.parts.push(value);
    this.length += value.length;
  }
}

const SHOWN: Readonly<Record<string, string>> = {
  [mask.openBrace]: '{',
  [mask.closeBrace]: '}',
  [mask.import]: 'i',
  [mask.export]: 'e',
  [mask.hidden]: '\v',
};

/** What the mask hides, one character for one: comments become white space that nobody types. */
function readable(text: string): string {
  return text.replace(/[\uE000-\uE004]/g, (character) => SHOWN[character] ?? character);
}
