import type { APIRoute } from 'astro';
import { figuresTable } from '../../data/figures.ts';
import { openLibrary } from '../../data/library.ts';
import { figuresPath } from '../../schemas/addresses.ts';

export async function getStaticPaths() {
  const library = await openLibrary();
  const articles = library.list('articles').filter(({ data }) => data.figures.length > 0);
  return articles.map((entry) => ({ params: { file: figuresPath(entry).replace(/^\/tin-tuc\//, '') }, props: { entry } }));
}

/** The figures of an article as data. */
export const GET: APIRoute = ({ props }) =>
  new Response(figuresTable(props.entry), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
