import { defineCollection } from 'astro:content';
import { libraryLoader } from './library/loader.ts';

// The loader checks every entry against its schema in src/schemas; src/data gives the entries their types.
export const collections = {
  articles: defineCollection({ loader: libraryLoader('articles') }),
  sessions: defineCollection({ loader: libraryLoader('sessions') }),
  quotes: defineCollection({ loader: libraryLoader('quotes') }),
  documents: defineCollection({ loader: libraryLoader('documents') }),
  topics: defineCollection({ loader: libraryLoader('topics') }),
  organisations: defineCollection({ loader: libraryLoader('organisations') }),
  pages: defineCollection({ loader: libraryLoader('pages') }),
};
