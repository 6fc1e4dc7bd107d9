import type { Booklet } from '../../pack/booklet.ts';
import { h, type Markup } from '../../pack/markup.ts';
import { sentence } from '../../pack/sentence.ts';
import type { Chapter } from './book.ts';
import { EpubText } from './epub-text.ts';
import { strings } from './strings.ts';

/** A material to read: purpose, introduction, text, questions, actions, documents, notes. Its plans are for the pack. */
export function materialChapter(booklet: Booklet, pictured: (src: string) => boolean): Chapter {
  const { title, lead, objectives, introduction, body, questions, actions, documents, notes } = booklet;
  const text = new EpubText(notes, pictured);
  const written = text.write(body, 1);
  const part = (heading: string, ...content: Markup[]): Markup[] => (content.length > 0 ? [h('h2', {}, heading), ...content] : []);
  const items = (lines: readonly string[]): Markup[] => lines.map((line) => h('li', {}, line));
  const list = (tag: string, lines: readonly Markup[]): Markup[] => (lines.length > 0 ? [h(tag, {}, lines)] : []);
  return {
    title,
    content: [
      ...(lead ? [h('p', { class: 'lead' }, lead)] : []),
      ...part(strings.objectives, ...list('ul', items(objectives))),
      ...part(strings.introduction, ...introduction.paragraphs.map((paragraph) => h('p', {}, paragraph))),
      ...part(strings.material, ...written),
      ...part(strings.questions, ...list('ol', items(questions))),
      ...part(strings.actions, ...list('ul', actions.map(action))),
      ...part(strings.documents, ...list('ul', documents.map(documentLine))),
      ...text.asides(),
    ],
    pictures: text.pictures,
  };
}

function action({ what, who, sign }: Booklet['actions'][number]): Markup {
  const told = [who && `${strings.who}: ${sentence(who)}`, sign && `${strings.sign}: ${sentence(sign)}`].filter(Boolean).join(' ');
  return h('li', {}, sentence(what), told && ` ${told}`);
}

/** A document with its state, which goes wherever it is named. */
export function documentLine({ name, title, state, address }: Booklet['documents'][number]): Markup {
  return h('li', {}, h('a', { href: address }, name), `. ${sentence(title)} ${sentence(state)}`);
}
