import { hash } from 'node:crypto';
import { CARD_SIZES, type Card, type QuotationCard } from '../cards/card.ts';
import { orderCard } from '../cards/ordered-cards.ts';
import { askForCard } from './questions.ts';
import { paperPath } from '../pack/paper.ts';
import { VERIFICATIONS } from '../schemas/quote.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library.ts';
import { entryView } from './entry-view.ts';
import { quoteWarning, whenSaid } from './quote-view.ts';
import { absoluteUrl, openSettings, withBase } from './settings.ts';
import { datedTitle, sessionKind, titleOf } from './titles.ts';

/** A picture that a build makes for a page. */
export interface CardView {
  /** With the base of this build. */
  href: string;
  /** Absolute. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** What is said in the picture of a page. */
export interface CardTexts {
  /** `Chuyên đề 4/4 năm 2019`: above the title; who publishes the library, unless given. */
  kind?: string;
  title: string;
}

/** The picture that stands for a page where its address is shared. Its name is a digest: it is kept by browsers for ever. */
export async function pageCard({ title, kind }: CardTexts): Promise<CardView> {
  const { site } = await openSettings();
  const card = await cardOf({ shape: 'wide', kind: capitalised(kind ?? site.tagline ?? site.organisation), title });
  const path = `/anh/${hash('sha256', JSON.stringify(card)).slice(0, 20)}.png`;
  return order(path, card, `${card.kind}: ${title}. ${site.name}.`.replaceAll('\u00A0', ' '));
}

/** The picture of an entry's page: a quotation's words, what a document is about, or kind and title. */
export async function entryCard(entry: Entry, context: ViewContext): Promise<CardView> {
  const title = context.join(datedTitle(entry));
  switch (entry.collection) {
    case 'quotes':
      return (await quoteCards(entry as Entry<'quotes'>, context)).wide;
    case 'sessions':
      return pageCard({ kind: sessionKind((entry as Entry<'sessions'>).data), title });
    case 'documents':
      return pageCard({ kind: title, title: context.join((entry as Entry<'documents'>).data.title) });
    default: {
      const { kind } = entryView(entry, context);
      return pageCard({ ...(kind ? { kind } : {}), title });
    }
  }
}

/**
 * The pictures of a quotation: one for its page, and a square one to be sent. A saying that nobody should quote has the first
 * alone, which says so above words that are struck.
 */
export async function quoteCards(entry: Entry<'quotes'>, context: ViewContext): Promise<{ wide: CardView; square?: CardView }> {
  const quotation = quotationCard(entry, context);
  const { state, warning, work, date } = quotation;
  const own = { kind: 'Trích dẫn', title: context.join(entry.data.text), quotation };
  const source = [quotation.author, work, date].filter(Boolean).join(', ');
  const alt = `${warning ? `${warning.label}: ` : ''}“${entry.data.text}” ${source}. ${state.label}.`.replaceAll('\u00A0', ' ');
  const wide = order(paperPath(entry.path, '.png'), await cardOf({ shape: 'wide', ...own }), alt);
  if (warning) return { wide };
  return { wide, square: order(paperPath(entry.path, '-vuong.png'), await cardOf({ shape: 'square', ...own }), alt) };
}

function quotationCard({ data }: Entry<'quotes'>, context: ViewContext): QuotationCard {
  const { library, join } = context;
  const work = library.find('works', data.work);
  const warning = quoteWarning(data);
  const day = whenSaid(data, work);
  return {
    author: warning ? (data.trueAuthor ?? '') : 'Hồ Chí Minh',
    ...(work ? { work: join(titleOf(work)) } : {}),
    ...(day ? { date: day } : {}),
    state: { code: data.verification, label: VERIFICATIONS[data.verification] },
    ...(warning ? { warning: { label: warning.label, reason: join(warning.reason) } } : {}),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function cardOf(own: Omit<Card, 'library' | 'colours'>): Promise<Card> {
  const { site } = await openSettings();
  const { name, organisation, emblem, colours } = site;
  return { ...own, library: { name, organisation, emblem }, colours: { accent: colours.accent.light, gold: colours.gold.light } };
}

function order(path: string, card: Card, alt: string): CardView {
  askForCard(path, card);
  orderCard(path, card);
  const [width, height] = CARD_SIZES[card.shape];
  return { href: withBase(path), url: absoluteUrl(path), width, height, alt };
}
