import { readDrawing } from './drawings.ts';
import { lineOfFormula } from './formula.ts';
import { DELETED, SILENT, TRANSPARENT, type PartContext } from './part-context.ts';
import { signOf, symbolOf } from './symbols.ts';
import { wordReasons } from './word-messages.ts';
import { childOf, childrenNamed, element, isElement, runOf, valueOf, wordsOf, type XmlElement, type XmlNode } from './xml-tree.ts';

const KEPT_IN_RUN = new Set(['w:tab', 'w:br', 'w:fldChar', 'w:instrText', 'w:footnoteReference', 'w:endnoteReference']);
const DRAWN = /^w:(?:drawing|pict|object)$/;

/** What is gathered while one paragraph is read. */
export interface Inline {
  paragraph: XmlElement;
  /** Paragraphs and tables that were drawn in it. */
  behind: XmlElement[];
  hidden: string[];
  contents: string[];
}

/** Brings the inside of paragraphs down to runs, links, pictures and calls of notes. */
export class InlineReader {
  readonly #context: PartContext;
  readonly #blocks: (parent: XmlElement) => XmlElement[];

  /** @param blocks reads what has paragraphs of its own */
  constructor(context: PartContext, blocks: (parent: XmlElement) => XmlElement[]) {
    this.#context = context;
    this.#blocks = blocks;
  }

  read(parent: XmlElement, state: Inline): XmlNode[] {
    return parent.children.filter(isElement).flatMap((child): XmlNode[] => {
      const { name } = child;
      if (name === 'w:r') return this.#run(child, state);
      if (name === 'w:hyperlink') return [element(name, child.attributes, this.read(child, state))];
      if (name === 'w:sdt') {
        const content = this.#context.controlled(child);
        return content ? this.read(content, state) : [];
      }
      if (name === 'mc:AlternateContent') return this.read(this.#context.choose(child), state);
      if (name === 'm:oMathPara' || name === 'm:oMath') return this.#formulas(child);
      if (name === 'w:fldSimple' && this.#context.contents.isContentsField(child.attributes['w:instr'] ?? '')) {
        state.contents.push(wordsOf(child));
        return [];
      }
      if (TRANSPARENT.has(name)) {
        this.#context.keep(child);
        return this.read(child, state);
      }
      if (DELETED.has(name)) this.#context.delete(child);
      else if (DRAWN.test(name)) return this.#run(element('w:r', {}, [child]), state);
      else if (!SILENT.test(name)) this.#context.drop(wordsOf(child), wordReasons.shape);
      return [];
    });
  }

  #formulas(holder: XmlElement): XmlNode[] {
    const formulas = holder.name === 'm:oMath' ? [holder] : childrenNamed(holder, 'm:oMath');
    return formulas.flatMap((formula, index) => {
      const line = lineOfFormula(formula);
      if (line === '') return [];
      this.#context.account.formulas.push(line);
      return [...(index > 0 ? [element('w:r', {}, [element('w:br')])] : []), runOf(line)];
    });
  }

  #run(run: XmlElement, state: Inline): XmlNode[] {
    const properties = withRaised(childOf(run, 'w:rPr'));
    const with_ = (child: XmlElement): XmlElement => element('w:r', {}, [...(properties ? [properties] : []), child]);
    const isHidden = this.#context.styles.isHidden(run, state.paragraph);
    const font = this.#context.styles.fontOf(run, state.paragraph);
    return run.children.filter(isElement).flatMap((child): XmlNode[] => {
      const { name } = child;
      const isInContents = this.#context.contents.pass(child);
      if (isInContents || isHidden) {
        (isInContents ? state.contents : state.hidden).push(hiddenText(child));
        return [];
      }
      if (name === 'w:t') return this.#text(child, font).map(with_);
      if (name === 'w:sym') return signOf(child).map(with_);
      if (name.endsWith('noteReference')) this.#context.called.add(`${name.slice(2, -9)}/${child.attributes['w:id'] ?? ''}`);
      if (KEPT_IN_RUN.has(name)) return [...selectedEntry(child).map((text) => runOf(text, properties)), with_(child)];
      if (name === 'w:noBreakHyphen') return [runOf('-', properties)];
      if (name === 'w:cr') return [with_(element('w:br'))];
      if (name === 'w:ptab') return [with_(element('w:tab'))];
      if (name === 'w:ruby') return this.#ruby(child, state);
      if (name === 'mc:AlternateContent')
        return this.#run(element('w:r', {}, [...(properties ? [properties] : []), ...this.#context.choose(child).children]), state);
      if (DRAWN.test(name)) {
        const { pictures, blocks } = readDrawing(child, this.#context, this.#blocks);
        state.behind.push(...blocks);
        return pictures.map(with_);
      }
      if (name === 'w:delText') this.#context.delete(element('w:del', {}, [child]));
      else if (name.startsWith('m:')) return this.#formulas(child);
      else if (!SILENT.test(name)) this.#context.drop(wordsOf(child), wordReasons.shape);
      return [];
    });
  }

  /** Text in its letters: symbol fonts as signs, old Vietnamese fonts in Unicode. */
  #text(text: XmlElement, font: string): XmlElement[] {
    const written = this.#context.fonts.decode(text.children.filter((child) => !isElement(child)).join(''), font);
    return symbolOf(written, font);
  }

  /** Words with small ones above them: those in brackets behind. */
  #ruby(ruby: XmlElement, state: Inline): XmlNode[] {
    const above = wordsOf(childOf(ruby, 'w:rt') ?? element('w:rt'));
    return [...this.read(childOf(ruby, 'w:rubyBase') ?? ruby, state), ...(above ? [runOf(` (${above})`)] : [])];
  }
}

/** Text that was set higher by hand is raised text. */
function withRaised(properties: XmlElement | undefined): XmlElement | undefined {
  const isRaised = properties && Number(valueOf(properties, 'w:position') ?? 0) > 0 && !childOf(properties, 'w:vertAlign');
  return isRaised ? { ...properties, children: [...properties.children, element('w:vertAlign', { 'w:val': 'superscript' })] } : properties;
}

/** What a piece of a run that is left out says. */
function hiddenText(piece: XmlElement): string {
  if (piece.name === 'w:t') return piece.children.filter((child) => !isElement(child)).join('');
  return piece.name === 'w:tab' || piece.name === 'w:br' ? ' ' : wordsOf(piece);
}

/** What was chosen in a form's list. */
function selectedEntry(field: XmlElement): string[] {
  const list = childOf(childOf(field, 'w:ffData'), 'w:ddList');
  if (!list) return [];
  const entry = childrenNamed(list, 'w:listEntry')[Number(valueOf(list, 'w:result') ?? 0)]?.attributes['w:val'];
  return entry === undefined ? [] : [entry];
}
