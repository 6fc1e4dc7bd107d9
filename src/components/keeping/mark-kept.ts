import { sitePath } from '../../site-copy/site-copy.ts';
import { dayWords } from './keep-words.ts';
import { keeperHere } from './keeper-here.ts';
import { strings } from './strings.ts';

let isMarking = false;

/** Has the cell of the bar say whether the page is kept and since when, from now on. */
export async function markKept(): Promise<void> {
  const [words, note] = document.querySelector('keep-fold summary')?.childNodes ?? [];
  if (isMarking || !words || !note) return;
  isMarking = true;
  const before = [words.textContent, note.textContent] as const;
  const keeper = await keeperHere();
  const mark = async (): Promise<void> => {
    const shelf = await keeper.shelf();
    const kept = 'fault' in shelf ? undefined : shelf.kept.find(({ address }) => address === sitePath());
    [words.textContent, note.textContent] = kept ? [strings.kept, dayWords(kept.keptAt)] : before;
  };
  keeper.watch(() => void mark());
  await mark();
}
