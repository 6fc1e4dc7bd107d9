import { mayHaveKept, servedCopy } from '../../keeping/served-copy.ts';

/*
 * Where something is kept a page says whether it is a copy, whether it is kept itself, and hands on kept files; elsewhere
 * nothing is loaded.
 */
const copy = servedCopy();
if (copy)
  void import('./offline-band.ts').then(
    ({ showBand }) => showBand(copy),
    () => {},
  );
if (mayHaveKept() && document.querySelector('a[download]')) void import('./kept-downloads.ts').catch(() => {});
if (mayHaveKept() && document.querySelector('keep-fold'))
  void import('./mark-kept.ts').then(
    ({ markKept }) => markKept(),
    () => {},
  );
