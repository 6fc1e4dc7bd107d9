/**
 * Rules for every built page: `npm test` runs them, and html-validate's editor plugins find them here.
 * @type {import('html-validate').ConfigData}
 */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    // Safari takes the list out of a list without bullets unless its role says so (bugs.webkit.org/show_bug.cgi?id=170179).
    'no-redundant-role': 'off',
    // The same, and a table that scrolls sideways is a region, so that it can be reached and named.
    'prefer-native-element': ['error', { exclude: ['list', 'region'] }],
    // Integrity guards files of other hosts; ours come with the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Headlines are as long as their news; search engines cut them by themselves.
    'long-title': 'off',
    'no-inline-style': 'error',
  },
};
