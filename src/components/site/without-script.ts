/* Where a page came without its styles, what is said to those who have no scripts would stand there too. */
if ('scripts' in document.documentElement.dataset)
  for (const part of document.querySelectorAll<HTMLElement>('.without-script')) part.hidden = true;
