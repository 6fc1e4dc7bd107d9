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
              {
                name: 'search',
                test: /SearchPage\.astro\?.*index=1|\/(?:search\/(?:combobox|find-marks|mark-handover)|site-copy\/strings|browser-in-app)\.ts$/,
                priority: 1,
              },
              // The page of what is on the device needs both at once. Other pages ask for either later: for what keeps pages, ways to
              // them and notes; for what keeps sessions. What is asked for by `import()` is in neither: a file of the bundler's own
              // would come along.
              {
                name: 'keeping',
                test: /\/keeping\/(?:open-keeper|keep-words|acts|progress|kept-list)\.ts$|\/on-device\/(?:kept-notes|kept-ways|strings)\.ts$/,
                priority: 1,
              },
              { name: 'session', test: /\/kept-session\.ts$/, priority: 1 },
              { name: 'device', test: /da-luu\/index\.astro\?.*type=script/ },
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
