import { VERIFICATIONS } from '../schemas/quote.ts';
import { WORK_KINDS } from '../schemas/work.ts';
import { dateView, type DateView } from './date-view.ts';
import type { Entry } from './library.ts';
import type { LinkView } from './link-view.ts';
import { aroundDay, type NearEvent } from './on-this-day.ts';
import type { VerificationState } from './quote-view.ts';
import { withBase } from './settings.ts';
import { nameBesideText, shorten, titleOf } from './titles.ts';
import type { ViewContext } from './context.ts';

/** One event of the past, as a short story: words, the name that leads to it, and words again. */
interface PastStoryView {
  date: DateView;
  /** `72 năm trước` */
  ago: string;
  /** `Bài báo`, `Chi bộ Khối Văn phòng Sở sinh hoạt chuyên đề` */
  before: string;
  link: LinkView;
  /** `, ký C.B.` */
  after: string;
  /** Words of it that may be quoted, whole. */
  said?: { text: string; href: string; isFragment: boolean };
  /** State of those words, or of the document. */
  verification?: VerificationState;
}

/** What the calendar remembers beside a day. */
export interface PastView extends PastStoryView {
  /** Whether it happened on this very day; else within a week of it. */
  isThisDay: boolean;
  /** Others of these days, as lines. */
  others: { date: DateView; link: LinkView }[];
}

const OTHERS = 2;
/** Letters of what is quoted beside other things. */
const LONGEST = 260;

/** This day in years before, or else the nearest within a week; undefined where the library knows nothing of these days. */
export function pastView(context: ViewContext, day: string): PastView | undefined {
  const events = aroundDay(context.library, day);
  const nearest = events.filter(({ away }) => Math.abs(away) === Math.abs(events[0]!.away));
  const first = nearest.find(hasWords) ?? nearest[0];
  if (!first) return undefined;
  const others = events.filter((event) => event !== first).slice(0, OTHERS);
  return {
    ...storyView(first, context),
    isThisDay: first.away === 0,
    others: others.map(({ date, entry }) => ({
      date: dateView(date),
      link: { href: withBase(entry.path), label: context.join(nameInLine(entry, context)) },
    })),
  };
}

const hasWords = ({ quotes, entry }: NearEvent): boolean => quotes.length > 0 || entry.collection === 'quotes';

function storyView({ date, years, entry, quotes }: NearEvent, { library, join }: ViewContext): PastStoryView {
  const common = { date: dateView(date), ago: `${years} năm trước` };
  const link = (label: string): LinkView => ({ href: withBase(entry.path), label: join(label) });
  const words = (quote: Entry<'quotes'>) => ({
    said: { text: join(quote.data.text), href: withBase(quote.path), isFragment: quote.data.fragment },
    verification: quote.data.verification,
  });
  if (isOf(entry, 'works')) {
    const { kind, penName } = entry.data;
    const quote = quotes.find(({ data }) => data.text.length <= LONGEST);
    const before = kind ? capitalised(WORK_KINDS[kind]) : 'Tác phẩm';
    return { ...common, before, link: link(titleOf(entry)), after: penName ? `, ký ${penName}` : '', ...(quote ? words(quote) : {}) };
  }
  if (isOf(entry, 'quotes')) {
    const work = library.find('works', entry.data.work);
    return work
      ? { ...common, before: 'Trong', link: { href: withBase(work.path), label: join(titleOf(work)) }, after: '', ...words(entry) }
      : { ...common, before: '', link: link(shorten(entry.data.text, LONGEST)), after: '', verification: entry.data.verification };
  }
  if (isOf(entry, 'documents')) {
    const { issuer, title, verification } = entry.data;
    return { ...common, before: join(`${issuer} ban hành`), link: link(titleOf(entry)), after: `: ${join(title)}`, verification };
  }
  if (isOf(entry, 'sessions')) {
    const unit = library.find('organisations', entry.data.organisation);
    return {
      ...common,
      before: join(`${unit ? nameBesideText(unit) : 'Chi bộ'} sinh hoạt chuyên đề`),
      link: link(titleOf(entry)),
      after: '',
    };
  }
  return { ...common, before: 'Tin:', link: link(titleOf(entry)), after: '' };
}

/** What stands for an event in a line of its own: whose words, with their state. */
export function nameInLine(entry: NearEvent['entry'], { library }: Pick<ViewContext, 'library'>): string {
  if (isOf(entry, 'documents')) return `${titleOf(entry)}: ${shorten(entry.data.title, 80)}`;
  if (isOf(entry, 'sessions')) return `Sinh hoạt chuyên đề: ${titleOf(entry)}`;
  if (!isOf(entry, 'quotes')) return titleOf(entry);
  const work = library.find('works', entry.data.work);
  return `“${shorten(entry.data.text, 80)}” ${work ? `(${titleOf(work)}) ` : ''}· ${VERIFICATIONS[entry.data.verification]}`;
}

function isOf<C extends NearEvent['entry']['collection']>(
  entry: NearEvent['entry'],
  collection: C,
): entry is Extract<NearEvent['entry'], Entry<C>> {
  return entry.collection === collection;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
