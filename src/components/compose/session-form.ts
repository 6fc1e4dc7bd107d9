import { LENGTHS, type OwnSession } from '../../pack/own/own-session.ts';
import { part } from '../search/build.ts';
import { strings } from './strings.ts';

/** Title, unit, day and length of the session. */
export class SessionForm {
  readonly #root: ParentNode;

  constructor(root: ParentNode, change: (change: Partial<OwnSession>) => void) {
    this.#root = root;
    for (const name of ['title', 'unit', 'occasion'] as const)
      this.#field(name).addEventListener('change', () => change({ [name]: this.#field(name).value.trim() }));
    this.#field('length').addEventListener('change', () => {
      const minutes = Math.round(this.#field('length').valueAsNumber) || LENGTHS[1]!;
      change({ length: Math.min(Math.max(minutes, 5), 480) });
    });
  }

  show(session: OwnSession): void {
    for (const name of ['title', 'unit', 'occasion', 'length'] as const) {
      const field = this.#field(name);
      if (field !== document.activeElement || name === 'length') field.value = String(session[name]);
    }
    part(this.#root, 'heading').textContent = session.title || strings.untitled;
  }

  #field(name: 'title' | 'unit' | 'occasion' | 'length'): HTMLInputElement {
    return part<HTMLInputElement>(this.#root, name);
  }
}
