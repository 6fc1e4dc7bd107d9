import type { Choice, KeptUnit, Offer } from '../../keeping/keeper.ts';
import { formatSize } from '../../text/file-size.ts';
import { build } from '../search/build.ts';
import { actButton } from './acts.ts';
import { contentWords, dayWords, fetchWords, keptBytes, missingBytes, usualChoice } from './keep-words.ts';
import { strings, type FaultWords } from './strings.ts';

/** What the panel under “Lưu” shows of each state; what its buttons do is the panel's. */

/** What comes along, what it costs here, and what may be added. */
export function offerView(offer: Offer, isInApp: boolean, keep: (choice: Choice) => void): HTMLElement[] {
  const { unit, size, papers, search, searchComesAlong } = offer;
  const choice = usualChoice(offer);
  const button = actButton({ words: '', press: () => keep(choice), tone: 'first' });
  const count = (): void => void (button.textContent = strings.keep(fetchWords(missingBytes(offer, choice))));
  const toChoose = (name: keyof Choice, words: string): HTMLElement => {
    const box = build('input', { type: 'checkbox' });
    box.checked = choice[name];
    box.addEventListener('change', () => {
      choice[name] = box.checked;
      count();
    });
    return build('label', { class: 'tall' }, box, words);
  };
  count();
  const inside = [...contentWords(unit, strings.pageItself), ...(searchComesAlong ? [strings.search] : [])];
  return [
    ...(isInApp ? [build('p', { class: 'warned' }, strings.inApp)] : []),
    build('p', {}, `${strings.contents} ${inside.join(', ')}.`),
    ...(papers ? [toChoose('papers', strings.papersToo(fetchWords(papers.missing)))] : []),
    ...(searchComesAlong || search.missing === 0 ? [] : [toChoose('search', strings.searchToo(formatSize(search.missing)))]),
    button,
    ...(size.missing > 0 && size.missing < size.bytes ? [build('p', { class: 'small' }, strings.missing(formatSize(size.missing)))] : []),
  ];
}

/** @param acts what can be added or renewed, and the way out */
export function keptView(unit: KeptUnit, acts: readonly HTMLElement[]): HTMLElement[] {
  return [
    build('p', {}, strings.keptSaid(dayWords(unit.keptAt), formatSize(keptBytes(unit)))),
    ...(unit.lost > 0 ? [build('p', { class: 'warned' }, strings.partLost)] : []),
    build('p', { class: 'acts' }, ...acts),
  ];
}

/**
 * What a failure says and what can be done.
 * @param acts to try it again
 * @param instead files of the entry that do the same, where nothing can be kept
 */
export function faultView({ said, advice }: FaultWords, acts: readonly HTMLElement[], instead: readonly HTMLElement[]): HTMLElement[] {
  return [
    build('p', {}, build('strong', {}, said), ` ${advice}`),
    ...(acts.length > 0 ? [build('p', { class: 'acts' }, ...acts)] : []),
    ...(instead.length > 0 ? [build('p', { class: 'acts' }, `${strings.instead} `, ...instead)] : []),
  ];
}
