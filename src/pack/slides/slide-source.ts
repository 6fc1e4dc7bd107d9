import type { Block, Booklet } from '../booklet.ts';
import { cutQuotation } from './cut-quotation.ts';
import type { Point, Slide } from './deck.ts';
import { keyPassages, paragraphsOf, sectionsOf, wordsOf, type Section } from './key-passages.ts';
import { words } from './slide-words.ts';

/** Units that a slide has for a list, and what an item takes of them: its lines, the room around it, who does it. */
const ROOM = 476;
const ITEM = { line: 57, letters: 52, around: 22, by: 42 };

/** Makes the slides of a booklet, whatever plan asks for them. */
export class SlideSource {
  readonly #booklet: Booklet;
  readonly #sections: Section[];

  constructor(booklet: Booklet) {
    this.#booklet = booklet;
    this.#sections = sectionsOf(booklet.body);
  }

  title(): Slide {
    const { title, unit, occasion } = this.#booklet;
    const above = [unit, occasion].filter(Boolean).join(' · ') || this.#booklet.library;
    return { kind: 'title', key: 'title', title, above, below: words.kind, notes: [] };
  }

  end(): Slide {
    return { kind: 'end', key: 'end', address: this.#booklet.address, notes: [] };
  }

  objectives(): Slide[] {
    return pointSlides(
      'objectives',
      words.objectives,
      this.#booklet.objectives.map((text) => ({ text })),
    );
  }

  /** Everything there is, for a meeting of which no plan is known. */
  withoutPlan(): Slide[] {
    const questions = this.#booklet.questions.flatMap((_, index) => this.question(index + 1));
    return [...this.objectives(), ...this.text(new Set()), ...questions, ...this.actions(), ...this.#record()];
  }

  /** @param readOut notes of quotations that have a part of the meeting of their own */
  text(readOut: ReadonlySet<number>): Slide[] {
    const { introduction, lead } = this.#booklet;
    const spoken: Slide[] =
      introduction.paragraphs.length > 0
        ? [
            {
              kind: 'words',
              key: 'introduction',
              above: words.introduction,
              text: introduction.title ?? lead ?? this.#booklet.title,
              notes: introduction.paragraphs,
            },
          ]
        : [];
    return [...spoken, ...this.#sections.flatMap((section) => this.#section(section, readOut))];
  }

  #section(section: Section, readOut: ReadonlySet<number>): Slide[] {
    const { title, id, blocks } = section;
    const inside = blocks.flatMap((block): Slide[] => {
      if (block.kind === 'quotation') return readOut.has(block.note) ? [] : this.quotation(block.note);
      if (block.kind === 'figure') return [figureSlide(block)];
      return [];
    });
    const points = keyPassages(section);
    // A heading with nothing of its own stands above what comes first.
    if (points.length === 0)
      return inside.map((slide, index) => (index === 0 && slide.kind === 'quotation' ? { ...slide, above: title } : slide));
    const [first, ...rest] = pointSlides(id, title, points);
    return [{ ...first!, notes: paragraphsOf(blocks) }, ...rest, ...inside];
  }

  quotation(number: number): Slide[] {
    const note = this.#booklet.notes[number - 1];
    if (note?.kind !== 'quotation') return [];
    const pieces = cutQuotation(note.text);
    return pieces.map(({ lines, size }, index): Slide => {
      const piece = pieces.length > 1 ? { piece: { number: index + 1, of: pieces.length } } : {};
      return { kind: 'quotation', key: `quotation ${number} ${index}`, note, lines, size, ...piece, notes: this.#saidOf(number) };
    });
  }

  /** What the text says right after the words. */
  #saidOf(number: number): string[] {
    for (const { blocks } of this.#sections) {
      const at = blocks.findIndex((block) => block.kind === 'quotation' && block.note === number);
      const next = at < 0 ? undefined : blocks.slice(at + 1).find((block) => block.kind !== 'quotation');
      if (next?.kind === 'paragraph') return [wordsOf(next.content)];
    }
    return [];
  }

  question(number: number): Slide[] {
    const text = this.#booklet.questions[number - 1];
    return text ? [{ kind: 'question', key: `question ${number}`, number, text, notes: [] }] : [];
  }

  actions(): Slide[] {
    const { actions } = this.#booklet;
    const slides = pointSlides(
      'actions',
      words.actions,
      actions.map(({ what, who }) => ({ text: what, ...(who ? { by: who } : {}) })),
      1,
    );
    const signs = actions.flatMap(({ sign }, index) => (sign ? [`${index + 1}. ${sign}`] : []));
    return slides.map((slide, index) => (index === 0 ? { ...slide, notes: signs } : slide));
  }

  #record(): Slide[] {
    const { contributions = [], conclusions = [], tasks = [] } = this.#booklet.record ?? {};
    return [
      ...pointSlides(
        'contributions',
        words.contributions,
        contributions.map(({ by, summary }) => ({ text: summary, by })),
      ),
      ...pointSlides(
        'conclusions',
        words.conclusions,
        conclusions.map((text) => ({ text })),
      ),
      ...pointSlides(
        'tasks',
        words.tasks,
        tasks.map(({ what, who, due }) => ({ text: what, by: [who, due].filter(Boolean).join(', ') })),
        1,
      ),
    ];
  }
}

function figureSlide({ value, unit, what }: Extract<Block, { kind: 'figure' }>): Slide {
  return { kind: 'figure', key: `figure ${value} ${wordsOf(what)}`, value, ...(unit ? { unit } : {}), what: wordsOf(what), notes: [] };
}

/** As many slides as a list needs. @param start number of the first point, where they are counted */
function pointSlides(key: string, title: string, points: readonly Point[], start?: number): Slide[] {
  const pages: Point[][] = [];
  let taken = ROOM;
  for (const point of points) {
    const own = heightOf(point);
    if (taken + own > ROOM) {
      pages.push([]);
      taken = 0;
    }
    pages.at(-1)!.push(point);
    taken += own;
  }
  let passed = 0;
  return pages.map((page, index): Slide => {
    const counted = start === undefined ? (index > 0 ? { page: index + 1 } : {}) : { start: start + passed };
    passed += page.length;
    return { kind: 'points', key: `${key} ${index}`, title, points: page, ...counted, notes: [] };
  });
}

function heightOf({ word = '', text, by }: Point): number {
  const lines = Math.max(1, Math.ceil((word.length * 1.3 + text.length) / ITEM.letters));
  return lines * ITEM.line + ITEM.around + (by ? ITEM.by : 0);
}
