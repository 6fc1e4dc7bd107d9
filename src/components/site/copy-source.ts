import { selectedWords } from './selected-words.ts';

/** Words copied out of a quotation, or of a search result nobody should quote, take along where they are from and what they are worth. */
document.addEventListener('copy', (event) => {
  const selected = selectedWords();
  if (!selected?.isQuoted || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', selected.copied);
  event.preventDefault();
});
