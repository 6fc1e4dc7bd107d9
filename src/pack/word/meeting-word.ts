import type { Block, Booklet } from '../booklet.ts';
import type { Markup } from '../markup.ts';
import { sentence } from '../sentence.ts';
import { runningHead } from '../sheets/page-rules.ts';
import { paragraph, tab, textRun } from './elements.ts';
import { agendaPart } from './word-agenda.ts';
import { WordText } from './word-blocks.ts';
import { coverPart } from './word-cover.ts';
import { wordFile } from './word-file.ts';
import type { Pictures } from './word-picture.ts';
import { minutesForm } from './minutes-form.ts';
import { recordPart } from './word-record.ts';
import { strings } from './strings.ts';

/** A part of the papers under a heading of its own. */
export interface Part {
  title: string;
  /** Begins on a page of its own. */
  newPage?: boolean;
  content: Markup[];
}

/** The papers of a meeting as a Word file. @param pictures those of the text; where one is missing its words stand */
export function meetingWord(booklet: Booklet, pictures?: Pictures): Uint8Array {
  const text = new WordText(booklet.notes, pictures);
  const parts = [
    agendaPart(booklet, text),
    introduction(booklet),
    body(booklet, text),
    ...recordPart(booklet, text),
    ...rest(booklet, text),
  ];
  const shown = parts.filter(({ content }) => content.length > 0);
  const written = shown.flatMap(({ title, newPage, content }, index) => [
    ...text.part(title, { style: 'Heading1', newPage: newPage || index === 0 }),
    ...content,
  ]);
  const forms = formsOf(booklet).flatMap((body) => text.write(body));
  const { title, library, address, day, notice } = booklet;
  const warned = notice ? { notice } : {};
  // The notice stands above, at the head.
  const foot = runningHead({ ...booklet, notice: '' });
  const facts = { title, library, address, ...(day ? { day } : {}), foot, ...warned };
  return wordFile([...coverPart(booklet, text), ...written, ...forms], text, facts);
}

/** Whatever a library has, a meeting to come has minutes to fill in. */
function formsOf(booklet: Booklet): Block[][] {
  const { forms, plans, isOver } = booklet;
  if (forms.length > 0) return forms.map(({ body }) => body);
  return plans.length > 0 && !isOver ? [[minutesForm(booklet)]] : [];
}

/** Paragraphs to be read aloud. */
function introduction({ introduction: { paragraphs, minutes } }: Booklet): Part {
  const content = paragraphs.map((one) => paragraph({ style: 'BodyText' }, textRun(one)));
  const time = paragraph({ style: 'Caption' }, textRun(strings.readingTime(minutes)));
  return { title: strings.parts.introduction, newPage: true, content: content.length > 0 ? [time, ...content] : [] };
}

function body({ body: blocks, writtenBy, plans }: Booklet, text: WordText): Part {
  const by = writtenBy ? [paragraph({ style: 'Caption' }, textRun(`${strings.writtenBy}: ${writtenBy}`))] : [];
  const content = text.write(blocks);
  return {
    title: plans.length > 0 ? strings.parts.text : strings.parts.dossier,
    newPage: true,
    content: content.length > 0 ? [...by, ...content] : [],
  };
}

function rest({ questions, actions, documents, isOver }: Booklet, text: WordText): Part[] {
  const { what, who, sign } = strings.actions;
  const cells = (words: (string | undefined)[]): { text: string }[][] => words.map((word) => (word ? [{ text: word }] : []));
  return [
    {
      title: strings.parts.questions,
      newPage: true,
      content: questions.flatMap((question, index) => [...asked(question, index + 1), ...(isOver ? [] : text.lines(ANSWER))]),
    },
    {
      title: strings.parts.actions,
      content:
        actions.length > 0
          ? [text.table({ head: cells([what, who, sign]), rows: actions.map((action) => cells([action.what, action.who, action.sign])) })]
          : [],
    },
    {
      title: strings.parts.documents,
      content: documents.map(({ name, title, state, address }) =>
        paragraph(
          { style: 'ListParagraph', list: { id: text.lists.bullets, level: 0 } },
          text.runs.link(address, [textRun(name, { style: 'Hyperlink' })]),
          textRun(`. ${sentence(title)} ${sentence(state)}`),
        ),
      ),
    },
  ];
}

/** Lines for an answer. */
const ANSWER = 2;

function asked(question: string, number: number): Markup[] {
  return [paragraph({ style: 'CauHoi' }, textRun(`${number}.`, { strong: true }), tab(), textRun(question))];
}
