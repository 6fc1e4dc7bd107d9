import type { ComponentName } from '../../mdx/components.ts';
import QuoteCard from '../site/QuoteCard.astro';
import Blank from './Blank.astro';
import Callout from './Callout.astro';
import Discussion from './Discussion.astro';
import Figure from './Figure.astro';
import Form from './Form.astro';
import KeyFigure from './KeyFigure.astro';
import Mention from './Mention.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

/** The allow-list: what an editor may call, and what it becomes. */
export const mdxComponents = {
  Blank,
  Callout,
  Discussion,
  Document: Mention,
  Figure,
  Form,
  KeyFigure,
  Quote: QuoteCard,
  Session: Mention,
  Steps,
  Term,
} satisfies Record<ComponentName, unknown>;
