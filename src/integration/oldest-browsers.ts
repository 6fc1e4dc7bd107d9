/**
 * The oldest browsers that get all of the library: iPhones that stop at iOS 15, Android phones that stop at 6, Firefox of
 * the same summer. Styles are translated for them, scripts are written for them; `tests/site/newer-features.ts` has what
 * neither may take for granted. Older ones get the text: `src/components/site/scripts-run.inline.js`.
 * Safari of the Mac and of the iPhone are two: what only the iPhone's knows (`-webkit-text-size-adjust`) is dropped for the Mac's.
 */
export const OLDEST_BROWSERS = { safari: '15.4', ios: '15.4', chrome: '105', firefox: '114' } as const;
