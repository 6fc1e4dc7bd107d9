import { quotedWords, selectionHere } from './quoted-words.ts';

/** Words copied out of a quotation, or of a search result nobody should quote, take along where they are from and what they are worth. */
document.addEventListener('copy', (event) => {
  const selection = selectionHere();
  const quoted = selection && quotedWords(selection);
  if (!quoted || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', quoted.copied);
  event.preventDefault();
});
