import { defineCollection } from 'astro:content';
import { libraryLoader } from './library/loader.ts';
import { COLLECTIONS, type CollectionName } from './schemas/collections.ts';

// The loader checks every entry against its schema in src/schemas; src/data gives the entries their types.
export const collections = Object.fromEntries(
  COLLECTIONS.map((name) => [name, defineCollection({ loader: libraryLoader(name) })]),
) as Record<CollectionName, ReturnType<typeof defineCollection>>;
