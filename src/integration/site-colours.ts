import type { Plugin } from 'vite';
import type { SiteData } from '../schemas/site.ts';

const NAME = 'virtual:site-colours.css';

/** Serves the colours of `site.yaml` as a stylesheet: a Content-Security-Policy without inline styles needs a file. */
export function siteColours({ colours }: SiteData): Plugin {
  return {
    name: 'site-colours',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const declarations = Object.entries(colours).flatMap(([name, { light, dark }]) => [
        `--site-${name}-light: ${light}`,
        `--site-${name}-dark: ${dark}`,
      ]);
      return `:root { ${declarations.join('; ')} }`;
    },
  };
}
