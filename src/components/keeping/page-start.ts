import { mayHaveKept, servedCopy } from '../../keeping/served-copy.ts';

/*
 * Where something is kept a page says whether it is a copy, whether it is kept itself, and hands on kept files; elsewhere
 * nothing is loaded.
 */
const copy = servedCopy();
const sayOffline = (): void => {
  if (copy || (!navigator.onLine && mayHaveKept()))
    void import('./offline-band.ts').then(
      ({ showBand }) => showBand(copy),
      () => {},
    );
};
if (copy) sayOffline();
// Going back, browsers show what they hold themselves.
else for (const event of ['offline', 'pageshow']) addEventListener(event, sayOffline);
if (mayHaveKept() && document.querySelector('a[download]')) void import('./kept-downloads.ts').catch(() => {});
if (mayHaveKept() && document.querySelector('keep-fold'))
  void import('./mark-kept.ts').then(
    ({ markKept }) => markKept(),
    () => {},
  );
