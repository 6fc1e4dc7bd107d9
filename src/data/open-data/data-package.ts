import { hash } from 'node:crypto';
import { buildDay } from '../build-day.ts';
import { OPEN_DATA } from '../../schemas/addresses.ts';
import type { SiteData } from '../../schemas/site.ts';
import { absoluteUrl } from '../settings.ts';
import { columnsOf, NO, YES } from './columns.ts';
import type { DataFile, DataSet } from './data-files.ts';

/** `datapackage.json` (Data Package 2.0, datapackage.org): what each file is, and what each column of a table means. */
export function dataPackage(sets: readonly DataSet[], site: SiteData, licence: readonly string[]): string {
  const { name, description, licence: own, organisation } = site;
  const facts = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'thu-vien',
    title: name,
    description: [description, ...licence].join(' '),
    homepage: absoluteUrl(OPEN_DATA),
    created: `${buildDay()}T00:00:00+07:00`,
    contributors: [{ title: organisation, path: absoluteUrl('/'), roles: ['publisher'] }],
    ...(own?.url ? { licenses: [{ title: own.name, path: own.url }] } : {}),
    resources: sets.flatMap((set) => [
      { ...resource(set, set.csv, 'csv'), profile: 'tabular-data-resource', schema: tableSchema(set) },
      { ...resource(set, set.json, 'json'), jsonSchema: set.schema.name },
    ]),
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}

function resource({ label }: DataSet, { name, mediaType, bytes }: DataFile, format: string): Record<string, unknown> {
  return {
    name: name.replace(/\./g, '-'),
    title: label,
    path: name,
    format,
    mediatype: mediaType.replace(/;.*/, ''),
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${hash('sha256', bytes)}`,
  };
}

function tableSchema({ collection }: DataSet): Record<string, unknown> {
  return {
    fields: columnsOf(collection).map(({ name, label, hint, type }) => ({
      name,
      type,
      title: label,
      description: hint,
      ...(type === 'boolean' ? { trueValues: [YES], falseValues: [NO] } : {}),
    })),
    primaryKey: ['id'],
  };
}
