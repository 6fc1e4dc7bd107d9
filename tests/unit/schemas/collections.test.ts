import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { strings } from '../../../src/components/search/strings.ts';
import { COLLECTIONS, definitionOf, MENU_COLLECTIONS, OVERVIEW_COLLECTIONS, shortLabel } from '../../../src/schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../../../src/schemas/describe.ts';
import { fieldsAlong } from '../../../src/schemas/walk.ts';

/** Collections that the fields of a schema refer to. */
function referredBy({ references, fields = [], item }: FieldDescription): string[] {
  return [...(references ? [references] : []), ...[...fields, ...(item ? [item] : [])].flatMap(referredBy)];
}

describe('the table of collections', () => {
  for (const name of COLLECTIONS) {
    const { schema, titleField, toldBy, identity, idFrom, dates, facets, line, new: made } = definitionOf(name);
    const whole = describeSchema(schema);

    it(`names fields that ${name} have`, () => {
      const paths = [
        ...[titleField, ...(toldBy ?? []), ...(identity ?? []), ...(idFrom ?? []).map(({ field }) => field)],
        ...[...(dates ?? []), ...Object.values(facets ?? {}), ...Object.values(line ?? {}).flat()],
        ...[...(made?.also ?? []), ...Object.keys(made?.suggest?.('2026-11-28') ?? {})],
      ];
      for (const path of paths) assert.equal(fieldsAlong(whole, path.split('.')).length, path.split('.').length, path);
    });

    it(`is what the references of ${name} lead to`, () => {
      for (const collection of referredBy(whole)) assert.ok((COLLECTIONS as readonly string[]).includes(collection), collection);
    });

    it(`has what the facets of ${name} read: references, or closed lists`, () => {
      for (const path of Object.values(facets ?? {})) {
        const [field] = fieldsAlong(whole, [path]);
        assert.ok(field?.options ?? field?.item?.options ?? field?.references ?? field?.item?.references, path);
      }
    });
  }

  it('gives every collection an address, and a place of its own in the menu and in overviews', () => {
    const of = (fact: 'address' | 'menu' | 'overview'): unknown[] => COLLECTIONS.flatMap((name) => definitionOf(name)[fact] ?? []);
    for (const facts of [of('address'), of('menu'), of('overview')]) assert.equal(new Set(facts).size, facts.length);
    for (const name of [...MENU_COLLECTIONS, ...OVERVIEW_COLLECTIONS]) assert.ok(definitionOf(name).archive, `${name} has no archive`);
  });

  it('has five places in the menu, and study materials first in overviews', () => {
    assert.deepEqual(MENU_COLLECTIONS, ['sessions', 'quotes', 'topics', 'documents', 'articles']);
    assert.deepEqual(OVERVIEW_COLLECTIONS.slice(0, 2), ['materials', 'sessions']);
    for (const name of MENU_COLLECTIONS) assert.ok(OVERVIEW_COLLECTIONS.includes(name), `${name} is in no overview`);
  });

  it('puts only collections that there are above an archive', () => {
    for (const name of COLLECTIONS) {
      const { above } = definitionOf(name).archive ?? {};
      if (above) assert.ok((COLLECTIONS as readonly string[]).includes(above.collection), name);
    }
  });

  it('calls documents and topics what the suggestions of the search, which ship without it, call them', () => {
    const { documents, topics } = strings.groups;
    assert.deepEqual([documents, topics], [shortLabel('documents'), shortLabel('topics')]);
  });
});
