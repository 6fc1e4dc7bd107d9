try {
  let d = new Date(Date.now() + 252e5).toISOString().slice(0, 10),
    a = [...document.querySelectorAll('[data-day]')],
    l = a.reduce((m, e) => (e.dataset.day > m ? e.dataset.day : m), '');
  if (a.some((e) => e.dataset.day === d)) for (let e of a) e.hidden = e.dataset.day !== d;
  else if (d > l)
    for (let e of document.querySelectorAll('[data-late]')) {
      e.textContent = e.dataset.late;
      e.removeAttribute('aria-label');
    }
} catch {}
