type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
/** Arguments of a field, with the values of variables put in. */
// Each field knows its own arguments; a schema that checked them would be longer than the forges.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Arguments = Record<string, any>;
/** An object of a GraphQL schema: plain values, further objects, lists of them, and fields that take arguments. */
export interface GraphObject {
  [field: string]: GraphValue | ((args: Arguments) => GraphValue);
}
type GraphValue = null | boolean | number | string | GraphObject | readonly GraphValue[];

interface Field {
  alias: string;
  name: string;
  args: Arguments;
  /** The type of `... on Type`, whose `fields` stand for it. */
  on?: string;
  fields: Field[];
}

/** Names, numbers, texts, signs; what is none of them separates. */
const TOKEN = /\.\.\.|"(?:[^"\\]|\\.)*"|[\w-]+|[$!:=()[\]{}]/g;

/** Reads the operation of a GraphQL document: one query or mutation with fields, aliases, arguments and inline fragments. */
class Reader {
  readonly #tokens: string[];
  readonly #variables: Arguments;
  #at = 0;

  constructor(document: string, variables: Arguments) {
    this.#tokens = document.match(TOKEN) ?? [];
    this.#variables = variables;
  }

  operation(): Field[] {
    this.#at = this.#tokens.indexOf('{');
    return this.#fields();
  }

  #fields(): Field[] {
    const fields: Field[] = [];
    this.#take('{');
    while (!this.#skip('}')) fields.push(this.#field());
    return fields;
  }

  #field(): Field {
    if (this.#skip('...')) {
      this.#take('on');
      const on = this.#next();
      return { alias: '', name: '', args: {}, on, fields: this.#fields() };
    }
    const first = this.#next();
    const name = this.#skip(':') ? this.#next() : first;
    const args = this.#skip('(') ? this.#pairs(')') : {};
    return { alias: first, name, args, fields: this.#tokens[this.#at] === '{' ? this.#fields() : [] };
  }

  #pairs(end: string): Arguments {
    const pairs: Arguments = {};
    while (!this.#skip(end)) {
      const name = this.#next();
      this.#take(':');
      pairs[name] = this.#value();
    }
    return pairs;
  }

  #value(): unknown {
    if (this.#skip('{')) return this.#pairs('}');
    if (this.#skip('[')) {
      const items: unknown[] = [];
      while (!this.#skip(']')) items.push(this.#value());
      return items;
    }
    if (this.#skip('$')) {
      const name = this.#next();
      if (!(name in this.#variables)) throw new Error(`Variable $${name} was not given a value`);
      return this.#variables[name];
    }
    const token = this.#next();
    return /^(?:"|-?\d|true$|false$|null$)/.test(token) ? JSON.parse(token) : token;
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  #skip(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #take(token: string): void {
    if (!this.#skip(token)) throw new Error(`Expected ${token}, found ${this.#tokens[this.#at]}`);
  }
}

function select(object: GraphObject, fields: readonly Field[]): { [name: string]: Json } {
  return Object.assign(
    {},
    ...fields.map(({ alias, name, args, on, fields: inner }) => {
      if (on) return object.__typename === on ? select(object, inner) : {};
      const found = object[name];
      if (found === undefined) throw new Error(`Field '${name}' doesn't exist on type '${String(object.__typename)}'`);
      return { [alias]: shown(typeof found === 'function' ? found(args) : found, inner) };
    }),
  );
}

function shown(value: GraphValue, fields: readonly Field[]): Json {
  if (Array.isArray(value)) return value.map((item: GraphValue) => shown(item, fields));
  return typeof value === 'object' && value !== null ? select(value as GraphObject, fields) : (value as Json);
}

/**
 * Answers a GraphQL request as a forge does: 200 always, and `errors` where a field is unknown or fails. It knows as
 * much of the language (https://spec.graphql.org/October2021/) as a query with inline fragments needs, and no types.
 * @param root the fields of queries and mutations
 */
export function answerGraphql(
  root: GraphObject,
  { query, variables }: { query: string; variables: Arguments },
): { data: Json } | { errors: { message: string }[] } {
  try {
    return { data: select(root, new Reader(query, variables).operation()) };
  } catch (error) {
    return { errors: [{ message: (error as Error).message }] };
  }
}
