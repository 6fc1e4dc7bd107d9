/** Of Chromium alone. @see https://wicg.github.io/manifest-incubations/#installation-prompts */
interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** `<home-screen>`: offers to put the library on the home screen where the browser lets a page ask, and only when it is pressed. */
class HomeScreen extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    let offer: InstallEvent | null = null;
    addEventListener('beforeinstallprompt', (event) => {
      // Else some browsers show a bar of their own.
      event.preventDefault();
      offer = event as InstallEvent;
      button.hidden = false;
    });
    button.addEventListener('click', () => {
      button.hidden = true;
      void offer?.prompt();
    });
  }
}

customElements.define('home-screen', HomeScreen);
