import type { AstroUserConfig } from 'astro';

type Environments = NonNullable<NonNullable<AstroUserConfig['vite']>['environments']>;

/**
 * Which files scripts and styles of pages come in: few, since each costs an old phone a round trip.
 * Scripts: one of every page, one of its kind at most, and what is asked for later. Left alone, the bundler makes a file of
 * each module that two scripts share.
 * Styles: one of all that two kinds of pages have in common, and one of the kind's own.
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 */
export const BUNDLES: Environments = {
  client: {
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // With all it imports and small modules more: what other scripts share with it they take from there.
              {
                name: 'page',
                test: /layouts\/Base\.astro\?.*type=script|\/(?:load-style|dates|add-strings|kept-places|named-parts)\.ts$/,
                priority: 2,
              },
              // What a search needs wherever it is asked; the search page names it beside its own script.
              { name: 'search', test: /SearchPage\.astro\?.*index=1|\/search\/(?:combobox|find-marks|mark-handover)\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
  prerender: {
    build: {
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'shared', test: /\.css(?:$|\?)|[?&]type=style/, minShareCount: 2 }] } },
      },
    },
  },
};
