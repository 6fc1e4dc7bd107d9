import { INTRODUCTION } from '../pack/own/named-parts.ts';
import type { OwnKind } from '../pack/own/own-session.ts';
import { COMPOSE } from '../schemas/addresses.ts';
import { isDoubtful } from '../schemas/quote.ts';
import type { Entry } from './library.ts';
import type { LinkView } from './link-view.ts';
import { MATERIAL_SECTIONS } from './material-page.ts';
import { chosenLength } from './secretary-view.ts';
import { withBase } from './settings.ts';

/** What of an entry can be added to a session of one's own. */
export interface ComposeView {
  kind: OwnKind;
  id: string;
  /** Of a material: what of it is read. */
  part?: string;
  /** Address of the page that composes. */
  page: string;
  /** The same with the plan of a material to begin with. */
  begin?: string;
  /** Id of the heading above questions, which can be added one by one. */
  questions?: string;
}

/** The way to an empty session of one's own, or to the one that was begun on this device. */
export function composeLink(): LinkView {
  return { href: withBase(COMPOSE), label: 'Soạn buổi của mình' };
}

/** Undefined for what no session is made of, such as a saying that nobody should quote. */
export function composeView(entry: Entry): ComposeView | undefined {
  const page = withBase(COMPOSE);
  const { id } = entry;
  switch (entry.collection) {
    case 'quotes':
      return isDoubtful((entry as Entry<'quotes'>).data.verification) ? undefined : { kind: 'quotation', id, page };
    case 'documents':
      return { kind: 'document', id, page };
    case 'sessions':
      return { kind: 'session', id, page };
    case 'materials': {
      const { plans, introduction } = (entry as Entry<'materials'>).data;
      const length = chosenLength([...plans].sort((a, b) => a.minutes - b.minutes));
      return {
        kind: 'material',
        id,
        page,
        ...(introduction ? { part: INTRODUCTION } : {}),
        ...(length === undefined ? {} : { begin: `${page}#tu=tai-lieu/${id}&phut=${length}` }),
        questions: MATERIAL_SECTIONS.questions.id,
      };
    }
    default:
      return undefined;
  }
}
