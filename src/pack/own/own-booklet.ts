import type { Block, Booklet, MeetingStep, Note, Run } from '../booklet.ts';
import { INTRODUCTION } from './named-parts.ts';
import { minutesOf, type OwnItem, type OwnLibrary, type OwnSession } from './own-session.ts';
import { KIND_LABELS, KIND_PARTS, words } from './own-words.ts';
import { missingItem, resolveItem, sourceOf, type ResolvedItem } from './resolve-item.ts';

/** Papers of the materials that a session uses, by their ids. */
export type MaterialPapers = ReadonlyMap<string, Booklet>;

/**
 * The papers of a session that somebody composed: the same as those of the library's own meetings, so that the same
 * sheets, Word file and slides are made of them.
 * @param address of the session itself, absolute
 */
export function ownBooklet(session: OwnSession, library: OwnLibrary, papers: MaterialPapers, address: string): Booklet {
  const made = new OwnPapers(papers);
  const steps = session.items.map((item) => {
    const resolved = resolveItem(item, library);
    return resolved ? made.step(resolved, library) : missingStep(item);
  });
  const minutes = minutesOf(session);
  return {
    version: 1,
    kind: words.kind,
    title: session.title || words.untitled,
    ...(library.notice ? { notice: library.notice } : {}),
    ...(session.unit ? { unit: session.unit } : {}),
    ...(session.occasion ? { occasion: session.occasion } : {}),
    library: library.name,
    address,
    objectives: [],
    plans: steps.length > 0 ? [{ minutes, steps }] : [],
    chosen: minutes,
    introduction: made.introduction,
    body: made.body,
    questions: made.questions,
    actions: [],
    documents: made.documents,
    notes: made.notes,
    forms: [],
  };
}

/** What the library has not keeps its place and minutes, so that the plan is as long as the session says. */
function missingStep(item: OwnItem): MeetingStep {
  const { kind, minutes, who, note } = item;
  const what = [missingItem(item).words, note].filter(Boolean).join(' – ');
  return { minutes, part: KIND_PARTS[kind], label: KIND_LABELS[kind], what, who, questions: [], quotes: [] };
}

class OwnPapers {
  readonly notes: Note[] = [];
  readonly questions: string[] = [];
  readonly documents: Booklet['documents'] = [];
  readonly body: Block[] = [];
  introduction: Booklet['introduction'] = { paragraphs: [], minutes: 0 };
  readonly #papers: MaterialPapers;

  constructor(papers: MaterialPapers) {
    this.#papers = papers;
  }

  step(resolved: ResolvedItem, library: OwnLibrary): MeetingStep {
    const { item } = resolved;
    const { kind, minutes, who, note } = item;
    const questions = kind === 'question' ? [this.questions.push(resolved.words)] : [];
    const quotation = kind === 'quotation' ? library.quotations.find(({ id }) => id === item.ref) : undefined;
    if (kind === 'document' || kind === 'session') this.#addDocument(resolved);
    if (kind === 'material') this.#addMaterial(resolved);
    return {
      minutes,
      part: KIND_PARTS[kind],
      label: KIND_LABELS[kind],
      what: [whatIsDone(resolved, quotation ? sourceOf(quotation) : ''), note].filter(Boolean).join(' – '),
      who,
      questions,
      quotes: quotation ? [this.#noteOf({ kind: 'quotation', ...quotation })] : [],
    };
  }

  #addDocument({ item, words: name, about, state, address }: ResolvedItem): void {
    this.documents.push({ name, title: about, state: item.kind === 'session' ? words.session : state, address });
  }

  #addMaterial({ item }: ResolvedItem): void {
    const paper = this.#papers.get(item.ref);
    if (!paper) return;
    if (item.part === INTRODUCTION) {
      const { paragraphs, minutes, title } = this.introduction;
      this.introduction = {
        paragraphs: [...paragraphs, ...paper.introduction.paragraphs],
        minutes: minutes + paper.introduction.minutes,
        title: [title, paper.title].filter(Boolean).join('; '),
      };
      return;
    }
    const blocks = item.part ? sectionBlocks(paper.body, item.part) : paper.body;
    this.body.push(...blocks.map((block) => this.#renumbered(block, paper.notes)));
  }

  #noteOf(note: Note): number {
    const known = this.notes.findIndex((other) => isSameNote(other, note));
    return known < 0 ? this.notes.push(note) : known + 1;
  }

  /** A block with the numbers that its notes have here. */
  #renumbered<T extends Block>(block: T, notes: readonly Note[]): T {
    return mapNotes(block, (number) => {
      const note = notes[number - 1];
      return note ? this.#noteOf(note) : number;
    });
  }
}

/** @param source of a quotation */
function whatIsDone({ item, words: said, about }: ResolvedItem, source: string): string {
  switch (item.kind) {
    case 'question':
      return words.ask;
    case 'quotation':
      return words.readQuotation(source);
    case 'passage':
      return words.readPassage(said, about);
    case 'document':
      return about ? `${said}: ${about}` : said;
    default:
      return said;
  }
}

function isSameNote(a: Note, b: Note): boolean {
  return a.kind === 'quotation' && b.kind === 'quotation' ? a.id === b.id : a === b;
}

/** A heading and what stands below it, to the next of its kind. */
function sectionBlocks(blocks: readonly Block[], id: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (from < 0) return [];
  const after = blocks.slice(from + 1);
  const next = after.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return blocks.slice(from, next < 0 ? undefined : from + 1 + next);
}

/** Every `note` of a tree of blocks and runs is a number of a note, and nothing else is called so. */
function mapNotes<T extends Block | Run>(tree: T, numberOf: (number: number) => number): T {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) =>
    key === 'note' && typeof value === 'number' ? numberOf(value) : value,
  ) as T;
}
