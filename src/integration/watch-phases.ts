import type { AstroIntegration } from 'astro';
import { announceDone, announceStage } from '../commands/announce.ts';
import { enterPhase } from '../commands/phases.ts';

/** Tells the phases of Astro's own work. It stands before the integrations that work on the finished pages. */
export function watchPhases(): AstroIntegration {
  return {
    name: 'watch-phases',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let rendered = 0;
        enterPhase('bundle');
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            enterPhase('render');
            await prerenderer.setup?.();
          },
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            announceStage('dựng các trang', paths.length);
            return paths;
          },
          render: async (request, options) => {
            announceDone(rendered++);
            return prerenderer.render(request, options);
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
