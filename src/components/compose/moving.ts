/** Moves items by the grip: pressed and drawn over other rows, by mouse, pen or finger. */
export function listenToDrag(list: HTMLElement, drop: (from: number, to: number) => void): void {
  let from: number | null = null;
  let to = 0;
  let startY = 0;
  let isDragging = false;
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > .item')];
  const mark = (place: number | null): void => rows().forEach((row, index) => row.classList.toggle('target', index === place));

  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null;
    const row = grip?.closest<HTMLElement>('.item');
    if (!grip || !row || event.button !== 0) return;
    from = Number(row.dataset.place);
    to = from;
    startY = event.clientY;
    isDragging = false;
    grip.setPointerCapture(event.pointerId);
  });
  list.addEventListener('pointermove', (event) => {
    if (from === null || (!isDragging && Math.abs(event.clientY - startY) < 8)) return;
    isDragging = true;
    const heights = rows().map((row) => row.getBoundingClientRect());
    const over = heights.findIndex(({ bottom }) => event.clientY < bottom);
    to = over < 0 ? heights.length - 1 : over;
    mark(to === from ? null : to);
    rows()[from]?.classList.add('dragged');
  });
  const end = (isDropped: boolean): void => {
    mark(null);
    rows().forEach((row) => row.classList.remove('dragged'));
    if (isDropped && isDragging && from !== null && to !== from) drop(from, to);
    from = null;
  };
  list.addEventListener('pointerup', () => end(true));
  list.addEventListener('pointercancel', () => end(false));
  // What was drawn was not pressed.
  list.addEventListener(
    'click',
    (event) => {
      if (!isDragging) return;
      isDragging = false;
      event.stopPropagation();
    },
    { capture: true },
  );
}

/** Alt with an arrow moves the item that has the focus. */
export function listenToKeys(list: HTMLElement, move: (from: number, to: number) => void): void {
  list.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.item') : null;
    if (!row) return;
    event.preventDefault();
    const place = Number(row.dataset.place);
    move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
  });
}
