import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { strings } from '../../../src/components/search/strings.ts';
import { COLLECTIONS, definitionOf, MENU_COLLECTIONS, shortLabel } from '../../../src/schemas/collections.ts';
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
        assert.ok(field?.options ?? field?.references ?? field?.item?.references, path);
      }
    });
  }

  it('gives every collection an address, and every entry of the menu a place of its own', () => {
    const of = (fact: 'address' | 'menu'): unknown[] => COLLECTIONS.flatMap((name) => definitionOf(name)[fact] ?? []);
    for (const facts of [of('address'), of('menu')]) assert.equal(new Set(facts).size, facts.length);
    assert.deepEqual(MENU_COLLECTIONS.slice(0, 3), ['sessions', 'articles', 'quotes']);
    for (const name of MENU_COLLECTIONS) assert.ok(definitionOf(name).archive, `${name} is in the menu and has no archive`);
  });

  it('calls documents and topics what the suggestions of the search, which ship without it, call them', () => {
    const { documents, topics } = strings.groups;
    assert.deepEqual([documents, topics], [shortLabel('documents'), shortLabel('topics')]);
  });
});
