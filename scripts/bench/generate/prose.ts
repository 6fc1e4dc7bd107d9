import type { Draws } from './draws.ts';
import type { TextSource } from './text-source.ts';

/** What a text is to call, besides its words. */
export interface Calls {
  quotes: readonly string[];
  documents: readonly string[];
  sessions: readonly string[];
  topics: readonly { id: string; name: string }[];
  /** A picture in the text: file beside it, and what it shows. */
  picture?: { src: string; alt: string } | undefined;
}

/** Texts of sentences that follow one another as they do in their sources, a few at a time, with other numbers. */
export class Prose {
  readonly #source: TextSource;
  readonly #draws: Draws;
  #text: readonly string[] = [];
  #at = 0;

  constructor(source: TextSource, draws: Draws) {
    this.#source = source;
    this.#draws = draws;
  }

  sentences(count: number): string[] {
    if (this.#at + count > this.#text.length || this.#draws.chance(0.3)) {
      this.#text = this.#draws.one(this.#source.texts);
      this.#at = this.#draws.between(0, Math.max(0, this.#text.length - count));
    }
    const taken = this.#text.slice(this.#at, this.#at + count);
    this.#at += count;
    return taken.map((sentence) => this.#renumbered(sentence));
  }

  paragraph(): string {
    return this.sentences(this.#draws.between(2, 5)).join(' ');
  }

  /** One sentence that fits a field, cut at a word where it must be. */
  line(most: number, least = 20): string {
    const [sentence = ''] = this.sentences(1);
    const cut = sentence.length <= most ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', most - 1))}…`;
    return cut.length >= least ? cut : this.line(most, least);
  }

  /** MDX of about so many syllables, with all that it is to call. */
  body(syllables: number, calls: Calls): string {
    const blocks = [this.#withCalls(this.paragraph(), calls)];
    const called = calls.quotes.map((id) => `<Quote id="${id}" />`);
    if (calls.picture) called.push(`<Figure src="${calls.picture.src}" alt="${calls.picture.alt}" caption="${this.#caption()}" />`);
    let written = syllablesIn(blocks[0]!);
    while (written < syllables || called.length > 0) {
      const section = this.#section();
      const next = called.shift();
      if (next) section.splice(2, 0, next);
      blocks.push(...section);
      written += section.reduce((sum, block) => sum + syllablesIn(block), 0);
    }
    return `${blocks.join('\n\n')}\n`;
  }

  #section(): string[] {
    const draws = this.#draws;
    const blocks = [`## ${draws.one(this.#source.headings)}`];
    for (let left = draws.between(1, 4); left > 0; left--) blocks.push(this.paragraph());
    const extra = draws.random();
    if (extra < 0.25) blocks.push(Array.from({ length: draws.between(3, 5) }, () => `- ${this.line(160)}`).join('\n'));
    else if (extra < 0.33) blocks.push(this.#table());
    else if (extra < 0.4) blocks.push(`<Callout kind="${draws.one(['ghi-chu', 'vi-du', 'luu-y'])}">\n\n${this.paragraph()}\n\n</Callout>`);
    return blocks;
  }

  #table(): string {
    const rows = Array.from(
      { length: this.#draws.between(2, 5) },
      (_, row) => `| ${row + 1} | ${this.line(90)} | ${this.#draws.between(2, 99)} |`,
    );
    return ['| Thứ tự | Việc | Số lượt |', '| --- | --- | ---: |', ...rows].join('\n');
  }

  #withCalls(paragraph: string, { documents, sessions, topics }: Calls): string {
    const [topic] = topics;
    const called = [
      ...(topic ? [`Việc này thuộc chủ đề <Term id="${topic.id}">${topic.name.toLowerCase()}</Term>.`] : []),
      ...documents.map((id) => `Căn cứ là <Document id="${id}" />.`),
      ...sessions.map((id) => `Buổi ấy có hồ sơ: <Session id="${id}" />.`),
    ];
    return [paragraph, ...called].join(' ');
  }

  #caption(): string {
    return this.line(120).replaceAll('"', '');
  }

  /** Counts and percentages are others in each text; years and days stay, or they would be none. */
  #renumbered(sentence: string): string {
    return sentence.replace(/(?<![\d/.,-])[1-9]\d{1,2}(?![\d/.,-])(?= (?!tháng|năm))/g, () => String(this.#draws.between(11, 989)));
  }
}

function syllablesIn(text: string): number {
  return text.split(/\s+/).length;
}
