import type { Booklet, MeetingRecord } from '../booklet.ts';
import { keepNumbers } from '../keep-numbers.ts';
import { h, type Markup } from '../markup.ts';
import { agendaSheet, OTHER_PLANS, otherPlans, otherPlansSheet } from './agenda.ts';
import { setBlocks } from './blocks.ts';
import { coverSheet, type PageNumbers } from './cover.ts';
import { introductionSheet } from './introduction.ts';
import { factsOf, minutesSheet, recordOf } from './minutes.ts';
import { actionList, allQuestions, chosenPlan, questionList } from './questions.ts';
import type { Setting } from './runs.ts';
import { readOutApart, readOutList } from './read-out.ts';
import { documentList, listedNotes, sourceList } from './sources.ts';
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
  /** It has no notes in the margin, and takes its room. */
  isWide?: true;
  content: Markup[];
}

/**
 * The A4 pack of a booklet: a cover, then what it has of agenda, introduction, text, record, questions, actions, sources,
 * documents and a sheet for the minutes. Its stylesheet is `styles/sheets.css`; the running head is in `pageRules`.
 */
export function packSheets(booklet: Booklet, { pages = {}, isForScreen = false }: SheetOptions = {}): Markup {
  const parts = partsOf(booklet, isForScreen);
  return keepNumbers(h('div', { class: 'sheets' }, coverSheet(booklet, parts, pages), inSheets(parts)));
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
  const { plans, introduction, body, lead, title, questions, actions, documents, notes, record, isOver } = booklet;
  const plan = chosenPlan(booklet);
  const setting: Setting = { notes, noted: new Set(), isForScreen };
  const text = setBlocks(body, setting);
  const readOut = readOutApart(booklet, setting.noted);
  const listed = listedNotes(notes, setting, readOut);
  const isMeeting = plans.length > 0;
  const others = isForScreen ? [] : otherPlans(booklet);
  const [facts, left] = record ? [factsOf(record), recordOf(record)] : [[], []];
  const parts: (SetPart | false)[] = [
    plan !== undefined && { id: 'phan-chuong-trinh', title: NAMES.agenda, sheet: 'plan', content: agendaSheet(booklet, plan, isForScreen) },
    readOut.size > 0 && { id: 'phan-doc', title: NAMES.readOut, sheet: 'reading', content: [readOutList(booklet, readOut)] },
    introduction.paragraphs.length > 0 && {
      id: 'phan-de-dan',
      title: NAMES.introduction,
      sheet: 'speech',
      content: introductionSheet(booklet),
    },
    facts.length + body.length > 0 && {
      id: 'phan-tai-lieu',
      title: isMeeting ? NAMES.text : NAMES.recordText,
      sheet: 'text',
      ...(isMeeting ? { heading: [h('span', { class: 'label' }, NAMES.text), ' ', h('span', {}, title)] } : {}),
      content: [...(isMeeting && lead ? [h('p', { class: 'lead' }, lead)] : []), ...facts, ...text],
    },
    left.length > 0 && { id: 'phan-ket-luan', title: nameOfRecord(record!), isWide: true, content: left },
    questions.length > 0 && {
      id: 'phan-cau-hoi',
      title: NAMES.questions,
      sheet: 'more',
      content: [questionList(allQuestions(booklet), isMeeting && !isOver ? 2 : 0)],
    },
    actions.length > 0 && { id: 'phan-viec', title: NAMES.actions, content: [actionList(booklet)] },
    listed.length > 0 && {
      id: 'phan-nguon',
      title: isForScreen ? NAMES.notes : NAMES.sources,
      isWide: true,
      content: sourceList(listed, setting),
    },
    documents.length > 0 && { id: 'phan-van-ban', title: NAMES.documents, isWide: true, content: [documentList(booklet)] },
    others.length > 0 && {
      id: OTHER_PLANS,
      title: SHEETS.plansOf(others.map(({ minutes }) => minutes)),
      isForPaper: true,
      sheet: 'plans',
      content: otherPlansSheet(others),
    },
    isMeeting &&
      !isOver && {
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

/** Files alone are no conclusion. */
function nameOfRecord({ contributions, conclusions, tasks }: MeetingRecord): string {
  return contributions.length + conclusions.length + tasks.length > 0 ? NAMES.conclusions : NAMES.files;
}

/** Each part on a sheet of its own, or below the one before. */
function inSheets(parts: readonly SetPart[]): Markup[] {
  const sheets: { kind: string; content: Markup[] }[] = [];
  for (const { id, title, sheet, heading = [title], isWide, content } of parts) {
    const last = sheets.at(-1);
    const part = h('section', { class: isWide ? 'part wide' : 'part' }, h('h2', { id, 'data-outline': title }, heading), content);
    if (sheet === undefined && last && last.kind !== 'plan' && last.kind !== 'speech') last.content.push(part);
    else sheets.push({ kind: sheet ?? 'more', content: [part] });
  }
  return sheets.map(({ kind, content }) => h('div', { class: `sheet ${kind}` }, content));
}
