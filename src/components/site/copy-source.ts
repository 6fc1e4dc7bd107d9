/** Words copied out of a quotation, or of a search result nobody should quote, take along where they are from and what they are worth. */
document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  const words = selection?.toString().trim();
  if (!selection || !words || selection.rangeCount === 0 || !event.clipboardData) return;
  const { commonAncestorContainer: place } = selection.getRangeAt(0);
  const element = place instanceof Element ? place : place.parentElement;
  const quote = element?.closest('blockquote, .title')?.closest<HTMLElement>('[data-source]');
  const { warning, source } = quote?.dataset ?? {};
  if (!source) return;
  const address = quote?.querySelector('a')?.href ?? '';
  event.clipboardData.setData('text/plain', `${warning ? `${warning}\n` : ''}“${words}”\n${source} ${address}`);
  event.preventDefault();
});
