import type { AstroPrerenderer } from 'astro';
import { orderCard } from '../../cards/ordered-cards.ts';
import { answerNow, noteAsked } from '../../data/questions.ts';
import { digestAnswers, PageStore } from './page-store.ts';

interface KeptPlace {
  /** Where pages are kept. */
  folder: string;
  /** Folders where those are kept that are taken instead of being rendered. */
  from: readonly string[];
  /** Path of the site below its host, with a slash at both ends. */
  siteBase: string;
  /** A digest of all that every page depends on; asked when scripts and styles are made. */
  base: () => Promise<string>;
  /** Hears in the end how many pages and other files were rendered, and how many taken from the last build. */
  tell: (rendered: number, kept: number) => void;
}

/**
 * Renders those pages anew that would come out otherwise than in the last build, and gives the others as they came out then. Pages say
 * by a `cacheKey` of `getStaticPaths` that they may be kept: whatever else they depend on they ask by questions (`src/data/questions.ts`)
 * or is in `base`. Astro's own `experimental.incrementalBuild` wants a key before it renders; what a page asks is known after it.
 */
export function keepPages(prerenderer: AstroPrerenderer, { folder, from, siteBase, base, tell }: KeptPlace): AstroPrerenderer {
  const keys = new Map<string, string>();
  let store: PageStore;
  let isWhole = true;
  let [rendered, kept] = [0, 0];
  const renderAnew = async (path: string, props: string, render: () => ReturnType<AstroPrerenderer['render']>): Promise<Response> => {
    const { questions, cards, value } = await noteAsked(async () => {
      const rendered = await render();
      const response = 'response' in rendered ? rendered.response : rendered;
      return { response, body: response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : null };
    });
    const { response, body } = value;
    if (!body) return response;
    const answers = digestAnswers([...questions], answerNow);
    const type = response.headers.get('content-type') ?? '';
    if (answers !== null) store.add(path, { props, questions: [...questions], answers, cards: [...cards], type }, body);
    return new Response(body, { headers: response.headers });
  };
  return {
    ...prerenderer,
    setup: async () => {
      await prerenderer.setup?.();
      store = new PageStore(folder, await base(), from);
    },
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      for (const { pathname, cacheKey } of paths) if (cacheKey !== undefined) keys.set(trimmed(pathname), cacheKey);
      return paths;
    },
    render: async (request, options) => {
      const path = trimmed(new URL(request.url).pathname.slice(siteBase.length));
      const props = keys.get(path);
      if (props === undefined) {
        rendered++;
        return prerenderer.render(request, options);
      }
      const before = store.find(path);
      if (before && before.props === props && before.answers === digestAnswers(before.questions, answerNow)) {
        const body = store.keep(path);
        if (body) {
          kept++;
          for (const [place, card] of before.cards) orderCard(place, card);
          return new Response(new Uint8Array(body), { headers: { 'content-type': before.type } });
        }
      }
      rendered++;
      return renderAnew(path, props, () => prerenderer.render(request, options)).catch((error: unknown) => {
        isWhole = false;
        throw error;
      });
    },
    teardown: async () => {
      await prerenderer.teardown?.();
      store.close(isWhole);
      tell(rendered, kept);
    },
  };
}

function trimmed(pathname: string): string {
  return decodeURI(pathname).replace(/^\/+|\/+$/g, '');
}
