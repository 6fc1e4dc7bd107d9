import type { ComponentName } from '../../mdx/components.ts';
import Callout from './Callout.astro';
import Discussion from './Discussion.astro';
import Document from './Document.astro';
import Figure from './Figure.astro';
import KeyFigure from './KeyFigure.astro';
import Quote from './Quote.astro';
import Session from './Session.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

/** The allow-list: what an editor may call, and what it becomes. */
export const mdxComponents = { Callout, Discussion, Document, Figure, KeyFigure, Quote, Session, Steps, Term } satisfies Record<
  ComponentName,
  unknown
>;
