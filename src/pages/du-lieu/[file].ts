import type { APIRoute } from 'astro';
import { openData } from '../../data/open-data/data-files.ts';

export async function getStaticPaths() {
  const { sets, description, all } = await openData();
  const files = [...sets.flatMap(({ json, csv, schema }) => [json, csv, schema]), description, all];
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** Every collection as JSON and CSV with its schema, and all of them in one file. */
export const GET: APIRoute = ({ props }) => new Response(props.file.bytes, { headers: { 'content-type': props.file.mediaType } });
