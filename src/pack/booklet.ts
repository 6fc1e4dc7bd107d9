/**
 * The papers of a meeting as data: what a sheet, a Word file, a slide or a page of one's own is made of. Plain JSON, the
 * same at build and in a browser. Addresses are absolute, since papers leave the site.
 */
export interface Booklet {
  /** Grows when what is kept or sent by older versions can no longer be read as it is. */
  version: 1;
  /** What it is, above the title: `Tập tài liệu sinh hoạt chuyên đề`. */
  kind: string;
  title: string;
  /** Stands wherever a sheet or a page may be taken alone: that nobody has published it. */
  notice?: string;
  lead?: string;
  /** Stage that the record of a session has reached: `Đã tổ chức`. */
  state?: string;
  /** The session was held, or its time has passed: nothing is left to fill in. */
  isOver?: true;
  /** Who meets; left out where any cell may use it. */
  unit?: string;
  /** `Quý 4 năm 2026`, `27/11/2019`. */
  occasion?: string;
  /** Who wrote the text. */
  writtenBy?: string;
  /** Name of the library. */
  library: string;
  /** The page it is made of. */
  address: string;
  /** ISO day the page last changed: the state of this copy. */
  day?: string;
  objectives: string[];
  /** Shortest first. */
  plans: MeetingPlan[];
  /** Length in minutes of the plan that papers show first. */
  chosen?: number;
  /** Paragraphs read aloud at the beginning, how long that takes, and what they introduce, where its title is not that of the whole. */
  introduction: { paragraphs: string[]; minutes: number; title?: string };
  body: Block[];
  questions: string[];
  actions: { what: string; who?: string; sign?: string }[];
  /** What a session that was held left behind; left out where nothing is known of it. */
  record?: MeetingRecord;
  /** Documents to have at hand. */
  documents: { name: string; title: string; state: string; address: string }[];
  /** Quotations and remarks in the order in which they are first needed; the number of a note is its place, from 1. */
  notes: Note[];
  /** Papers to fill in, such as minutes and resolution, where the library has them. */
  forms: { title: string; body: Block[] }[];
}

export interface MeetingPlan {
  /** Length of the session. */
  minutes: number;
  steps: MeetingStep[];
}

export interface MeetingStep {
  minutes: number;
  part: PartOfMeeting;
  /** Name of the part: `Thảo luận`. */
  label: string;
  what: string;
  who: string;
  /** Numbers of its questions, from 1. */
  questions: number[];
  /** Quotations that are read out, by the number of their note. */
  quotes: number[];
}

/** As the schema of materials names them. */
export type PartOfMeeting = 'opening' | 'introduction' | 'reading' | 'discussion' | 'actions' | 'closing';

export interface MeetingRecord {
  /** Hour, place, who chaired, how many were there, as far as it is known. */
  facts: { label: string; value: string }[];
  contributions: { by: string; summary: string }[];
  conclusions: string[];
  tasks: { what: string; who?: string; due?: string; status: string }[];
  /** Files that go with the record, such as minutes that were kept. */
  files: { title: string; address: string }[];
}

/** What stands behind a number: a quotation's source with its state, or an editor's remark. */
export type Note = QuotationNote | { kind: 'remark'; content: Run[] };

export interface QuotationNote {
  kind: 'quotation';
  /** Id in the collection `quotes`. */
  id: string;
  text: string;
  /** Whose words: `Hồ Chí Minh`, or the true author; undefined where nobody knows. */
  author?: string;
  work?: string;
  /** As readers have it, with what is to be said of it: `15/10/1949 (ngày chưa xác nhận, trích đoạn)`. */
  date?: string;
  /** Book, volume and page, as far as they are known. */
  edition?: string;
  /** `Có nguồn tin cậy`. */
  state: string;
  /** The same as the schema of quotations names it, for its mark: `sourced`. */
  mark: string;
  /** Why nobody should quote it. */
  warning?: { label: string; reason: string };
  address: string;
}

/** A piece of running text. */
export type Run =
  | { text: string; strong?: true; em?: true; code?: true; strike?: true; sup?: true; sub?: true; href?: string }
  /** The call of a note. */
  | { note: number }
  | { lineBreak: true }
  /** A gap to be filled in by hand. */
  | { blank: 'short' | 'medium' | 'long' };

export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; content: Run[] }
  | { kind: 'paragraph'; content: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][] }
  | { kind: 'quotation'; text: string; note: number }
  | { kind: 'blockquote'; blocks: Block[] }
  | { kind: 'picture'; src: string; width: number; height: number; alt: string; caption?: string; credit?: string }
  | { kind: 'callout'; label: string; title?: string; blocks: Block[] }
  /** Questions that stand in the text; not those of the plan. */
  | { kind: 'questions'; title: string; blocks: Block[] }
  | { kind: 'figure'; value: string; unit?: string; what: Run[] }
  /** Another entry, on a line of its own. */
  | { kind: 'mention'; name: string; note?: string; href: string }
  /** Ruled lines to write on. */
  | { kind: 'lines'; count: number }
  | { kind: 'form'; title: string; number?: string; signatures: string[]; blocks: Block[] };
