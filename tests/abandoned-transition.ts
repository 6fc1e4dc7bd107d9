/** Chromium's word for a passage from page to page that it does not play, as on a busy machine, or to slides: no fault of the page. */
export const ABANDONED = /^Transition was (?:aborted|skipped)/;
