import type { PartOfMeeting, QuotationNote } from '../booklet.ts';

/** What is shown in the room, one thing at a time: plain JSON, the same at build and in a browser. */
export interface Deck {
  title: string;
  /** The page that the last slide leads to. */
  address: string;
  slides: Slide[];
  /** A meeting of one length each, shortest first; one without steps where no plan is known. */
  plans: DeckPlan[];
  /** Place in `plans` of what is shown first. */
  chosen: number;
}

export interface DeckPlan {
  /** Length of the meeting; 0 where no plan is known. */
  minutes: number;
  steps: DeckStep[];
  /** What is shown, in order. */
  order: Showing[];
}

export interface DeckStep {
  minutes: number;
  part?: PartOfMeeting;
  label: string;
  /** What is done, and by whom: for the speaker. */
  what: string;
  who: string;
}

/** What shows a deck needs to know of it, beside the slides that stand in the page. */
export interface DeckInPage {
  address: string;
  plans: DeckPlan[];
  chosen: number;
  slides: { title: string; notes: string[] }[];
}

/** A slide in its place: where it stands in `Deck.slides`, and in the steps of its plan. */
export interface Showing {
  slide: number;
  step?: number;
}

export type Slide = SlideContent & {
  /** The same for the same slide of any plan. */
  key: string;
  /** What the speaker reads and the room does not see. */
  notes: string[];
};

export type SlideContent = TitleSlide | PointsSlide | FigureSlide | QuotationSlide | QuestionSlide | WordsSlide | EndSlide;

export interface TitleSlide {
  kind: 'title';
  /** Who meets, and when. */
  above?: string;
  title: string;
  below?: string;
}

export interface PointsSlide {
  kind: 'points';
  above?: string;
  title: string;
  points: Point[];
  /** Number of the first, where they are counted. */
  start?: number;
  /** Which slide of the list it is, from the second. */
  page?: number;
}

export interface Point {
  /** What it is about, set larger: `Nghe`. */
  word?: string;
  text: string;
  /** Who does it, or when. */
  by?: string;
}

export interface FigureSlide {
  kind: 'figure';
  value: string;
  unit?: string;
  what: string;
}

export interface QuotationSlide {
  kind: 'quotation';
  /** The heading that it begins. */
  above?: string;
  note: QuotationNote;
  /** The words of this slide; lines as in a poem. */
  lines: string[];
  /** Which of how many slides, where the words need more than one. */
  piece?: { number: number; of: number };
  size: QuotationSize;
}

/** Size of type in units of the slide's width / 1280. */
export type QuotationSize = 68 | 60 | 54 | 48;

export interface QuestionSlide {
  kind: 'question';
  number?: number;
  text: string;
}

/** A part of the meeting that has nothing else to show. */
export interface WordsSlide {
  kind: 'words';
  above: string;
  text: string;
}

export interface EndSlide {
  kind: 'end';
  address: string;
}
