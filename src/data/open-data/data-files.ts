import { strToU8, zipSync } from 'fflate';
import { buildDay } from '../build-day.ts';
import { OPEN_DATA } from '../../schemas/addresses.ts';
import { COLLECTIONS, definitionOf, shortLabel, type CollectionName } from '../../schemas/collections.ts';
import { csvTable } from '../../text/csv.ts';
import { openLibrary, type LibraryIndex } from '../library.ts';
import { absoluteUrl, openSettings } from '../settings.ts';
import { columnsOf } from './columns.ts';
import { dataPackage } from './data-package.ts';
import { dataSchema } from './json-schema.ts';
import { licenceLines } from './licence.ts';
import { recordsOf } from './records.ts';

const ALL = 'thu-vien.zip';

/** A file below {@link OPEN_DATA}. */
export interface DataFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The files of one collection. */
export interface DataSet {
  collection: CollectionName;
  label: string;
  count: number;
  json: DataFile;
  csv: DataFile;
  schema: DataFile;
}

export interface OpenData {
  sets: DataSet[];
  /** What describes all of them (Frictionless Data Package). */
  description: DataFile;
  /** All of it in one file. */
  all: DataFile;
  licence: string[];
}

let made: Promise<OpenData> | null = null;

/** All data that goes out, made once a build. */
export function openData(): Promise<OpenData> {
  return (made ??= make());
}

async function make(): Promise<OpenData> {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  const licence = licenceLines(site);
  const sets = COLLECTIONS.map((collection) => dataSet(collection, library, { library: site.name, licence: licence.join(' ') }));
  const description = file('datapackage.json', 'application/json', dataPackage(sets, site, licence));
  const readme = file('doc-truoc.txt', 'text/plain', readMe(site.name, sets, licence));
  const inside = [readme, description, ...sets.flatMap(({ csv, json, schema }) => [csv, json, schema])];
  return { sets, description, all: { name: ALL, mediaType: 'application/zip', bytes: pack(inside) }, licence };
}

function dataSet(collection: CollectionName, library: LibraryIndex, about: { library: string; licence: string }): DataSet {
  const name = definitionOf(collection).address || 'trang';
  const records = recordsOf(collection, library);
  const columns = columnsOf(collection);
  const schemaName = `${name}.schema.json`;
  const schemaAddress = absoluteUrl(OPEN_DATA + schemaName);
  const label = shortLabel(collection);
  const json = { $schema: schemaAddress, title: label, library: about.library, day: buildDay(), licence: about.licence, items: records };
  const table = [columns.map((column) => column.name), ...records.map((record) => columns.map(({ valueOf }) => valueOf(record)))];
  return {
    collection,
    label,
    count: records.length,
    json: file(`${name}.json`, 'application/json', written(json)),
    csv: file(`${name}.csv`, 'text/csv; charset=utf-8', csvTable(table)),
    schema: file(schemaName, 'application/json', written(dataSchema(collection, schemaAddress))),
  };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function file(name: string, mediaType: string, text: string): DataFile {
  return { name, mediaType, bytes: strToU8(text) as Uint8Array<ArrayBuffer> };
}

function readMe(name: string, sets: readonly DataSet[], licence: readonly string[]): string {
  return [
    `${name}: dữ liệu mở, ngày ${buildDay()}`,
    absoluteUrl(OPEN_DATA),
    '',
    ...sets.map(({ label, count, json, csv }) => `${label}: ${count} mục, ${csv.name}, ${json.name}`),
    '',
    ...licence,
    '',
  ].join('\r\n');
}

/** One file of them all, the same for the same content: no moment of this machine is in it. */
function pack(files: readonly DataFile[]): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  // The format counts from 1980 and keeps no zone.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}
