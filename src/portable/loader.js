/*
 * Modules for pages that a browser opens from a disk, where it loads none. Each chunk of the site is a plain script that
 * hands its code over by `siteScript`; it runs when a page begins with it, or another chunk needs it.
 */
(() => {
  const { dataset } = document.documentElement;
  const root = new URL(dataset.portable, location.href).href;
  const chunks = new Map();
  const loading = new Map();

  // The one Trusted Types policy of a copy: scripts of the copy itself.
  window.trustedTypes?.createPolicy?.('default', {
    createScriptURL: (address) => {
      const { href, search, hash } = new URL(address, location.href);
      return href.startsWith(root) && href.endsWith('.js') && search + hash === '' ? address : null;
    },
  });

  function run(name) {
    const chunk = chunks.get(name);
    if (!chunk) throw new Error(`${name} is missing from this copy.`);
    if (!chunk.exports) {
      chunk.exports = {};
      chunk.code(chunk.exports, (path) => run(path.replace('./', '')), load);
    }
    return chunk.exports;
  }

  function fetchScript(name) {
    const script = document.createElement('script');
    script.src = `${root}_astro/${name}`;
    const fetched = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${name} is missing from this copy.`)));
    });
    document.head.append(script);
    return fetched.finally(() => script.remove());
  }

  /** Has the code of a chunk here; what failed is asked for anew the next time. */
  function fetchChunk(name) {
    if (!loading.has(name) && !chunks.has(name)) {
      loading.set(
        name,
        fetchScript(name).finally(() => loading.delete(name)),
      );
    }
    return loading.get(name);
  }

  /** Has a chunk here with all it needs. */
  async function bring(name, seen = new Set()) {
    if (seen.has(name)) return;
    seen.add(name);
    await fetchChunk(name);
    await Promise.all(chunks.get(name).imports.map((needed) => bring(needed, seen)));
  }

  /** A chunk that another one asks for later. */
  async function load(name) {
    try {
      await bring(name);
      return run(name);
    } catch (error) {
      console.error(error);
      throw error;
    }
  }

  window.siteLoad = load;

  window.siteScript = (name, imports, code) => {
    chunks.set(name, { imports, code, exports: null });
    if (document.currentScript?.dataset.start !== undefined) run(name);
  };
})();
