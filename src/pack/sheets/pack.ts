import type { Booklet } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { agendaSheet } from './agenda.ts';
import { setBlocks } from './blocks.ts';
import { coverSheet, type PageNumbers } from './cover.ts';
import { introductionSheet } from './introduction.ts';
import { minutesSheet, recordOf } from './minutes.ts';
import { actionList, allQuestions, chosenPlan, questionList } from './questions.ts';
import type { Setting } from './runs.ts';
import { documentList, quotationsOf, sourceList } from './sources.ts';
import { SHEETS } from './strings.ts';

const { parts: NAMES } = SHEETS;

/** A part of the pack as the cover and the outline list it. */
export interface Part {
  id: string;
  title: string;
  /** To be written on: nothing for a screen. */
  isForPaper?: boolean;
}

interface SetPart extends Part {
  /** Class of its sheet; parts without one follow on the sheet before. */
  sheet?: string;
  /** What stands as its heading, where that is more than its name. */
  heading?: Markup[];
  content: Markup[];
}

/**
 * The A4 pack of a booklet: a cover, then what it has of agenda, introduction, text, record, questions, actions, sources,
 * documents and a sheet for the minutes. Its stylesheet is `sheets.css`; the running head is in `pageRules`.
 */
export function packSheets(booklet: Booklet, { pages = {}, isForScreen = false }: SheetOptions = {}): Markup {
  const parts = partsOf(booklet, isForScreen);
  return h('div', { class: 'sheets' }, coverSheet(booklet, parts, pages), inSheets(parts));
}

export interface SheetOptions {
  /** Sheets where parts begin, once they are known. */
  pages?: PageNumbers;
  /** For a file that is read on a screen as well: every plan, every note in the list. */
  isForScreen?: boolean;
}

/** The parts of a pack, in their order. */
export function listParts(booklet: Booklet): Part[] {
  return partsOf(booklet, false).map(({ id, title }) => ({ id, title }));
}

function partsOf(booklet: Booklet, isForScreen: boolean): SetPart[] {
  const { plans, introduction, body, lead, title, questions, actions, documents, notes, record } = booklet;
  const plan = chosenPlan(booklet);
  const setting: Setting = { notes, noted: new Set(), isForScreen };
  const text = setBlocks(body, setting);
  const isMeeting = plans.length > 0;
  const parts: (SetPart | false)[] = [
    plan !== undefined && { id: 'phan-chuong-trinh', title: NAMES.agenda, sheet: 'plan', content: agendaSheet(booklet, plan, isForScreen) },
    introduction.paragraphs.length > 0 && {
      id: 'phan-de-dan',
      title: NAMES.introduction,
      sheet: 'speech',
      content: introductionSheet(booklet),
    },
    body.length > 0 && {
      id: 'phan-tai-lieu',
      title: isMeeting ? NAMES.text : NAMES.recordText,
      sheet: 'text',
      ...(isMeeting ? { heading: [h('span', { class: 'label' }, NAMES.text), ' ', h('span', {}, title)] } : {}),
      content: [...(isMeeting && lead ? [h('p', { class: 'lead' }, lead)] : []), ...text],
    },
    record !== undefined && { id: 'phan-ket-luan', title: NAMES.conclusions, content: recordOf(record) },
    questions.length > 0 && {
      id: 'phan-cau-hoi',
      title: NAMES.questions,
      sheet: 'more',
      content: [questionList(allQuestions(booklet), isMeeting ? 2 : 0)],
    },
    actions.length > 0 && { id: 'phan-viec', title: NAMES.actions, content: [actionList(booklet)] },
    (isForScreen ? notes : quotationsOf(notes)).length > 0 && {
      id: 'phan-nguon',
      title: isForScreen ? NAMES.notes : NAMES.sources,
      content: sourceList(booklet, setting),
    },
    documents.length > 0 && { id: 'phan-van-ban', title: NAMES.documents, content: [documentList(booklet)] },
    isMeeting && {
      id: 'phan-bien-ban',
      title: NAMES.minutes,
      isForPaper: true,
      sheet: 'minutes',
      heading: [SHEETS.minutesTitle],
      content: minutesSheet(booklet),
    },
  ];
  return parts.filter((part) => part !== false);
}

/** Each part on a sheet of its own, or below the one before. */
function inSheets(parts: readonly SetPart[]): Markup[] {
  const sheets: { kind: string; content: Markup[] }[] = [];
  for (const { id, title, sheet, heading = [title], content } of parts) {
    const last = sheets.at(-1);
    const part = h('section', { class: 'part' }, h('h2', { id, 'data-outline': title }, heading), content);
    if (sheet === undefined && last && last.kind !== 'plan' && last.kind !== 'speech') last.content.push(part);
    else sheets.push({ kind: sheet ?? 'more', content: [part] });
  }
  return sheets.map(({ kind, content }) => h('div', { class: `sheet ${kind}` }, content));
}
