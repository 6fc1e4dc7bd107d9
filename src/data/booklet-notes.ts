import type { Note, QuotationNote, Run } from '../pack/booklet.ts';
import { VERIFICATIONS } from '../schemas/quote.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library-index.ts';
import { quoteWarning, whenSaid } from './quote-view.ts';
import { absoluteUrl } from './settings.ts';
import { titleOf } from './titles.ts';

/** Numbers what is noted in the order in which it is first asked for; a quotation that stands twice has one number. */
export class NoteList {
  readonly notes: Note[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #context: ViewContext;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  quotation(quote: Entry<'quotes'>): number {
    return this.#numbers.get(quote.id) ?? this.#add(quote.id, quotationNote(quote, this.#context));
  }

  /** @param key what calls it by: a remark may be called more than once */
  remark(key: string, content: () => Run[]): number {
    return this.#numbers.get(key) ?? this.#add(key, { kind: 'remark', content: content() });
  }

  #add(key: string, note: Note): number {
    const number = this.notes.push(note);
    this.#numbers.set(key, number);
    return number;
  }
}

/** A quotation with its source, as it leaves the site. */
export function quotationNote(entry: Entry<'quotes'>, { library, join }: ViewContext): QuotationNote {
  const { id, path, data } = entry;
  const work = library.find('works', data.work);
  const warning = quoteWarning(data);
  const author = warning ? data.trueAuthor : 'Hồ Chí Minh';
  const when = whenSaid(data, work);
  return {
    kind: 'quotation',
    id,
    text: join(data.text),
    ...(author ? { author } : {}),
    ...(work ? { work: join(titleOf(work)) } : {}),
    ...(when ? { date: when } : {}),
    ...(data.edition ? { edition: data.edition.citation } : {}),
    state: VERIFICATIONS[data.verification],
    mark: data.verification,
    ...(warning ? { warning } : {}),
    address: absoluteUrl(path),
  };
}
