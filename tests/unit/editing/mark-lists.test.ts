import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Field } from '@sveltia/cms';

import { markLists } from '../../../src/editing/cms/mark-lists.ts';

const FIELDS = [
  { name: 'name', widget: 'string' },
  { name: 'aliases', widget: 'list' },
  { name: 'topics', widget: 'relation', multiple: true },
  { name: 'groups', widget: 'list', fields: [{ name: 'items', widget: 'list' }] },
  { name: 'held', widget: 'object', fields: [{ name: 'rooms', widget: 'list' }] },
] as unknown as Field[];

it('lists of texts stand flat beside an empty one, at every depth, and nothing else changes', () => {
  const values = {
    name: 'Nêu gương',
    aliases: ['CCHC', 'TTHC'],
    topics: ['dan-van'],
    groups: [{ items: ['a', 'b'] }, { items: [] }],
    held: { rooms: ['P1'] },
    '@source': 'x',
  };
  assert.deepEqual(markLists(FIELDS, values), {
    name: 'Nêu gương',
    aliases: [],
    'aliases.0': 'CCHC',
    'aliases.1': 'TTHC',
    topics: ['dan-van'],
    groups: [{ items: [], 'items.0': 'a', 'items.1': 'b' }, { items: [] }],
    held: { rooms: [], 'rooms.0': 'P1' },
    '@source': 'x',
  });
  assert.deepEqual(markLists(FIELDS, { name: 'Nêu gương' }), { name: 'Nêu gương' });
});
