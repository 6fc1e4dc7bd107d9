import { preloadSearch } from './one-search.ts';

/*
 * A second script of the search page, which holds what every search needs: the page names it, so that it comes beside the
 * first and not after it, and the worker sets out at once. Other pages come by this file too when they first search.
 */
if (document.querySelector('search-page')) preloadSearch();
