import type { AstroIntegration } from 'astro';
import { enterPhase } from '../commands/phases.ts';

/** Tells the phases of Astro's own work. It stands before the integrations that work on the finished pages. */
export function watchPhases(): AstroIntegration {
  return {
    name: 'watch-phases',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        enterPhase('bundle');
        // Pages are rendered by Astro itself: only when it begins and ends is seen.
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            enterPhase('render');
            await prerenderer.setup?.();
          },
          teardown: async () => {
            await prerenderer.teardown?.();
            enterPhase('sitemap');
          },
        }));
      },
    },
  };
}
