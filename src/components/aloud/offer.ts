import { build } from '../search/build.ts';

/**
 * `<read-aloud data-label>`: offers to read the page aloud, only where a Vietnamese voice is there. Voices come late, and
 * Android names their language `vi_VN`. A voice of the network is none: it would send what is read to another host.
 */
class ReadAloud extends HTMLElement {
  /** Between a press and what comes of it, when a second press would open a second player. */
  #isOpening = false;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    const look = (): void => this.#look();
    // Safari 15 tells nothing of voices; it has them at once.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    look();
  }

  #look(): void {
    if (this.firstChild || !vietnameseVoice()) return;
    const button = build('button', { type: 'button', class: 'text-button' }, this.dataset.label ?? '');
    button.addEventListener('click', () => void this.#open(button));
    this.append(button);
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    const voice = vietnameseVoice();
    // Safari lets a page speak later only if it began to within a press.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    try {
      const { openPlayer } = await import('./player.ts');
      await openPlayer(this, button, voice);
    } finally {
      this.#isOpening = false;
    }
  }
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^vie?(?![a-z])/i.test(lang));
}

customElements.define('read-aloud', ReadAloud);
