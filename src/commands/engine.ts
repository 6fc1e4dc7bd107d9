/**
 * The engine's own folder, with `src`, `public` and `package.json`: this repository, or what its package brings. What a
 * unit keeps (content, caches, the finished site) is never looked for here but where the command runs.
 */
export const ENGINE = new URL('../../', import.meta.url);
