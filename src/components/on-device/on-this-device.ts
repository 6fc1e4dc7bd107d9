import { forgetRemembered } from '../../keeping/remembered.ts';
import { isPortable } from '../../site-copy/site-copy.ts';
import { siteRoot } from '../keeping/keeper-here.ts';
import { build, part } from '../search/build.ts';
import { clearDevice } from './clear-device.ts';
import { DeviceExchange } from './device-exchange.ts';
import { deviceRows, type DeviceItem, type DeviceRow } from './device-rows.ts';
import { keptAsWays } from './kept-as-ways.ts';
import { onDevice } from './kept-value.ts';
import { strings } from './strings.ts';
import { undoable } from './undoable.ts';

/** `<on-this-device data-compose data-search data-pages>`: what stands on this device beside kept pages, and how it goes to another. */
class OnThisDevice extends HTMLElement {
  connectedCallback(): void {
    // Of a time when pages could be kept: `sw.js` has removed them, and cannot reach their names.
    if (this.dataset.pages === undefined && !isPortable()) forgetRemembered(siteRoot());
    this.#show();
    addEventListener('storage', () => this.#show());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show());
    new DeviceExchange(this, { taken: () => this.#show(), clear: () => this.#clear() });
  }

  #show(): void {
    const { compose = '', search = '' } = this.dataset;
    const rows = deviceRows({ compose, search });
    part(this, 'rows').replaceChildren(...rows.map((row) => this.#row(row)));
    this.toggleAttribute('data-empty', rows.length + keptAsWays().length === 0);
    const nothing = part(this, 'nothing');
    nothing.hidden = rows.length > 0;
    nothing.textContent = onDevice.isOpen ? strings.nothing : strings.closed;
  }

  #row({ label, items }: DeviceRow): HTMLElement {
    return build('div', {}, build('dt', {}, label), ...items.map((item) => this.#item(label, item)));
  }

  #item(label: string, item: DeviceItem): HTMLElement {
    const names = item.names.flatMap(({ words, href }, i) => [i > 0 ? ', ' : '', href ? build('a', { href }, words) : words]);
    const name = item.names.map(({ words }) => words).join(', ');
    const remove = build(
      'button',
      { type: 'button', class: 'text-button', 'aria-label': strings.forgetNamed(label, name) },
      strings.forget,
    );
    remove.addEventListener('click', () => this.#forget(name, item));
    const about = item.about ? [build('span', { class: 'about' }, item.about)] : [];
    return build('dd', {}, build('span', {}, ...names, ...about), remove);
  }

  /** What was typed is never gone by one press: until the next one it can be taken back. */
  #forget(name: string, item: DeviceItem): void {
    const { undo } = undoable(() => item.forget());
    const back = build('button', { type: 'button', class: 'text-button' }, strings.undo);
    back.addEventListener('click', () => {
      undo();
      part(this, 'said').replaceChildren();
      this.#show();
      this.querySelector<HTMLElement>('dl button')?.focus();
    });
    this.#show();
    part(this, 'said').replaceChildren(`${strings.forgotten(name)} `, back);
    back.focus();
  }

  async #clear(): Promise<void> {
    const isAll = await clearDevice().catch(() => false);
    this.#show();
    part(this, 'said').textContent = isAll ? strings.cleared : strings.clearedBut;
  }
}

customElements.define('on-this-device', OnThisDevice);
