/** In the address: `#ke-hoach-45`. No element has such an id, so that opening it moves nothing. */
const CHOSEN = /^#ke-hoach-(\d+)$/;

/** The length of a session that was chosen stands in the address, so that a link opens the same plan. */
function followAddress(): void {
  const minutes = CHOSEN.exec(location.hash)?.[1];
  const choice = minutes && document.querySelector<HTMLInputElement>(`input[name="ke-hoach"][value="${minutes}"]`);
  if (choice) choice.checked = true;
}

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'ke-hoach')
    history.replaceState(history.state, '', `#ke-hoach-${target.value}`);
});
addEventListener('hashchange', followAddress);
followAddress();
