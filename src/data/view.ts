import type { Verification } from '../schemas/quote.ts';

/*
 * What the components show. The data layer makes these from entries; a
 * component never sees an entry and never looks one up.
 */

/** A link, or with `current` the place where the reader is. `href` includes the site's base. */
export interface LinkView {
  href: string;
  label: string;
  current?: boolean;
}

/** A date as it is read (`27/11/2019`, `tháng 10/1947`) and as machines read it (`2019-11-27`, `1947-10`). */
export interface DateView {
  text: string;
  iso: string;
}

/** Who publishes the library; from `content/site.yaml`. */
export interface SiteView {
  name: string;
  tagline?: string;
  /** One to three letters. */
  emblem: string;
  organisation: string;
  contact?: string;
  /** Address of the home page, with the site's base. */
  home: string;
}

/** `unconfirmed` is the documents' word; the others are the quotations'. */
export type VerificationState = Verification | 'unconfirmed';

/** One line of a list: kind and date above the title, a summary, then small facts. */
export interface EntryView {
  href: string;
  title: string;
  /** `Chuyên đề 4/4 năm 2019`, `Tin tức`, `Chỉ thị`. */
  kind?: string;
  date?: DateView;
  summary?: string;
  /** Short facts after one another: organisation, `14 phút đọc`, `5 trích dẫn`. */
  meta?: string[];
  verification?: VerificationState;
  draft?: boolean;
  /** Day it appears on the site, while that day is still to come. */
  scheduled?: DateView;
}

/** A value in a definition list: words, a link or a date. */
export type FactValue = string | { text: string; href?: string; datetime?: string };

/** A fact. With no values it is shown as not known. */
export interface FactView {
  label: string;
  values: FactValue[];
}

/** Where a step of a session's dossier stands: on file, where it is now, or not on file. */
export type StepState = 'done' | 'current' | 'unknown';

/** Kế hoạch, tài liệu, sinh hoạt or kết luận. */
export interface SessionStepView {
  label: string;
  /** Small text: `14-KH/ĐU.STTTT, 29/01/2019`, `14 phút đọc`, `chưa có văn bản`. */
  note: string;
  state: StepState;
  /** Where that part is; left out when there is none. */
  href?: string;
}

/** A quotation. Line breaks in `text` are kept. */
export interface QuoteView {
  href: string;
  text: string;
  /** Part of a sentence: said beside the source. */
  fragment?: boolean;
  /** Title of the work; for a doubtful saying the one it is usually said to be from, if any. */
  work?: string;
  date?: DateView & { confirmed: boolean };
  verification: VerificationState;
  /** Whose words they are: Hồ Chí Minh when left out; the true author of a misattributed saying, when known. */
  author?: string;
}

export interface HeadingView {
  depth: number;
  id: string;
  text: string;
}

/** A number that was reported; the same shape as `figures[]` of an article. */
export interface FigureView {
  value: number;
  of?: number;
  qualifier?: string;
  unit: string;
  what: string;
}

/** The same shape as `evidence[]`, with the date made readable. */
export interface EvidenceView {
  url?: string;
  work?: string;
  site?: string;
  supports: string[];
  grade?: string;
  excerpt?: string;
  accessed?: DateView;
}

export interface DocumentView {
  /** Left out for a document that the library does not hold. */
  href?: string;
  /** `Chỉ thị` */
  type: string;
  /** `05-CT/TW` */
  number: string;
  title?: string;
  issuer?: string;
  issued?: DateView;
  /** Label of its status: `Còn hiệu lực`. */
  status?: string;
}

/** A document in its chain, oldest first. `relation` says how it follows the one before. */
export interface ChainLinkView {
  document: DocumentView;
  relation?: 'replaces' | 'continues';
  current?: boolean;
}

/** One way to filter an archive; every item is a page of its own. */
export interface FilterGroupView {
  label: string;
  /** Address of the archive without this filter. */
  all?: string;
  items: (LinkView & { count?: number })[];
}

export interface TopicView {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** Pages of an archive, counted from 1. */
export interface PaginationView {
  current: number;
  last: number;
  /** Address of each page, first page first. */
  hrefs: string[];
}

export interface ChangeView {
  date: DateView;
  note: string;
}

/** What stands at the end of an entry. */
export interface EntryFooterView {
  /** Absolute address. */
  permalink: string;
  changed?: DateView;
  source?: { name: string; url?: string; published?: DateView; author?: string; rights?: string; note?: string };
  changes?: ChangeView[];
}

/** Entries that go together: `Tin đã đưa`, `Trích dẫn cùng chủ đề`. */
export interface RelatedView {
  title: string;
  entries: EntryView[];
}

/** Everything about a page that is not its content. */
export interface PageView {
  title: string;
  description: string;
  /** Absolute address. */
  canonical: string;
  /** `article` for an entry. */
  type?: 'website' | 'article';
  published?: string;
  modified?: string;
  /** Absolute address of a picture. */
  image?: string;
  /** schema.org data, rendered as JSON-LD. */
  data?: object | object[];
  /** Kept out of search engines. */
  noindex?: boolean;
}

/** What every layout needs from the data layer to draw header, footer and head. */
export interface FrameView {
  site: SiteView;
  /** Without search, which has its own place in the header. */
  menu: LinkView[];
  search: LinkView;
  /** Links of the footer: RSS, giới thiệu, hướng dẫn… */
  footer: LinkView[];
  feed?: string;
  /** Address of the icon, with the site's base. */
  icon: string;
}

/** A picture of an entry, resolved and measured by the data layer. */
export interface ImageView {
  src: string;
  width: number;
  height: number;
  srcset?: string;
}

/** An entry named in running text. */
export interface MentionView {
  href: string;
  label: string;
  /** Small text after a block mention: date, organisation, trích yếu. */
  note?: string;
}

/** What the search index learns of an entry beside its words. */
export interface SearchView {
  filters?: Record<string, string[]>;
  meta?: Record<string, string>;
  sort?: Record<string, string>;
}

/** A file that goes with a session. */
export interface AttachmentView {
  href: string;
  title: string;
  /** Kind and size: `PDF, 120 kB`. */
  note: string;
  /** SHA-256 of the file, in hexadecimal. */
  digest: string;
}
