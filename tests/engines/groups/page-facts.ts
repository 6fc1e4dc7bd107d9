/** What is wrong with the page that is open, in words. Runs in the page, and waits for nothing: it runs without scripts too. */
export function partsLacking(): string[] {
  const faults = ['header', 'main', 'footer', 'h1'].flatMap((part) => {
    const isThere = [...document.querySelectorAll(part)].some((element) => element.getClientRects().length > 0);
    return isThere ? [] : [`no ${part} is seen`];
  });
  const wider = document.documentElement.scrollWidth - innerWidth;
  return wider > 0 ? [...faults, `${wider} pixels wider than the window`] : faults;
}

/** The same of its letters: the first of the families of a heading is ours, under the name that the build gave it. */
export async function lettersLacking(): Promise<string[]> {
  await document.fonts.ready;
  const bare = (family: string): string => family.replaceAll(/["']/g, '');
  const family = bare(getComputedStyle(document.querySelector('h1')!).fontFamily.split(',')[0]!);
  const isOurs = [...document.fonts].some((face) => bare(face.family) === family && face.status === 'loaded');
  return isOurs ? [] : [`the letters are not ours: ${family}`];
}
