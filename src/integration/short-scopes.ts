import type { AstroIntegration } from 'astro';

/** How Astro's compiler marks the elements that the styles of a component hold for. */
const SCOPE = /data-astro-cid-([a-z0-9]{5})([a-z0-9]{3})/g;

/**
 * Marks the elements of a component by half as many letters. They stand on every element, and were a quarter of a page's HTML.
 * Styles and markup are both written anew here, before the bundler takes them, so that they agree in a build and in `dev`.
 */
export function shortScopes(): AstroIntegration {
  return {
    name: 'short-scopes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'short-scopes', transform: shorten() }] } });
      },
    },
  };
}

/** @throws where two components would get one mark */
function shorten(): (code: string) => { code: string; map: null } | undefined {
  const whole = new Map<string, string>();
  return (code) => {
    if (!code.includes('data-astro-cid-')) return undefined;
    const shortened = code.replace(SCOPE, (_, kept: string, left: string) => {
      if ((whole.get(kept) ?? left) !== left)
        throw new Error(`Two components are marked ${kept}: src/integration/short-scopes.ts keeps too little.`);
      whole.set(kept, left);
      // The digit tells it from attributes with a name.
      return `data-0${kept}`;
    });
    return { code: shortened, map: null };
  };
}
