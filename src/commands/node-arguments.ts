/** What Node is started with to run TypeScript; from version 24 on it would do without. */
export const NODE_ARGUMENTS: readonly string[] = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
