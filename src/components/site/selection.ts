/** Words that are selected on a page are offered to be copied and linked to. What does it is loaded at the first selection. */
const isSelection = (): boolean => {
  const selection = document.getSelection();
  const anchor = selection?.anchorNode;
  return Boolean(selection && !selection.isCollapsed && anchor && document.querySelector('#phan-noi-dung')?.contains(anchor));
};

const load = (): void => {
  if (!isSelection()) return;
  document.removeEventListener('selectionchange', load);
  import('./selection-bar.ts').then(({ watchSelection }) => watchSelection()).catch(() => undefined);
};
document.addEventListener('selectionchange', load);
