import { formatDate } from '../text/dates.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { linkView } from './link-view.ts';
import type { StandingView } from './standing-view.ts';

type Unit = Entry<'organisations'>;

/** What became of an organisation that has ended or bears its name no longer; nothing of one that has not. */
export function organisationStanding(entry: Unit, library: LibraryIndex): StandingView | undefined {
  const until = nameLine(entry);
  if (!until) return undefined;
  const [successor] = library.having('organisations', 'succeeds', entry.id);
  const answer = until.charAt(0).toUpperCase() + until.slice(1);
  if (successor) return { answer: `${answer}; nay là`, by: linkView(successor) };
  return { answer: `${answer}.`, caution: 'Sau đó đã sắp xếp lại; thư viện chưa biết đơn vị kế thừa.' };
}

/** The same for a line of a list or a search result: `tên đến năm 2025`. */
export function nameLine({ data: { to } }: Unit): string | undefined {
  return to && `tên đến ${to.length === 10 ? 'ngày ' : ''}${formatDate(to)}`;
}
