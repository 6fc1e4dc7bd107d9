/**
 * The oldest browsers that get all of the library: iPhones that stop at iOS 15, Android phones that stop at 6, Firefox of
 * the same summer. Styles are translated for them, scripts are written for them; `tests/site/newer-features.ts` has what
 * neither may take for granted. Older ones get the text: `src/components/site/scripts-run.inline.js`.
 * Safari of the Mac and of the iPhone are two: what only the iPhone's knows (`-webkit-text-size-adjust`) is dropped for the Mac's.
 */
export const OLDEST_BROWSERS = { safari: '15.4', ios: '15.4', chrome: '105', firefox: '114' } as const;

/**
 * The syntax that all of them know. For scripts that are to stay in their files: with Safari 15 as its target the bundler
 * puts functions of its own, in files of their own, in place of private fields, which that Safari has.
 * `static {}`, which Safari 15 lacks, is held off by `tests/site/newer-features.ts`.
 */
export const OLDEST_SYNTAX = 'es2022';

/** They themselves, as targets of the bundler. */
export const OLDEST_TARGETS = Object.entries(OLDEST_BROWSERS).map(([browser, version]) => browser + version);
