/** Sizes that are tried, largest first, for words of which there are more than a slide is made for. */
const FITS = ['', 'tight', 'tighter', 'tightest'];

/** Sets a slide smaller until all of it is seen. */
export function fitSlide(slide: HTMLElement): void {
  const face = slide.firstElementChild;
  for (const fit of FITS) {
    slide.dataset.fit = fit;
    if (!face || (face.scrollHeight <= face.clientHeight + 1 && face.scrollWidth <= face.clientWidth + 1)) return;
  }
}
