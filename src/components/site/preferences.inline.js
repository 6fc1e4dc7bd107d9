try {
  for (let [name, known] of [
    ['theme', /^(light|dark)$/],
    ['text-size', /^[234]$/],
    ['spacing', /^[23]$/],
    ['text-width', /^[13]$/],
  ]) {
    let kept = localStorage.getItem(name);
    if (known.test(kept)) document.documentElement.setAttribute('data-' + name, kept);
  }
} catch {}
