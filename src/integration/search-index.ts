/** Placeholder until src/search exports its builder. */
export async function indexSite(_directory: string, _contentDir: string): Promise<string> {
  return 'search index: not built yet';
}
