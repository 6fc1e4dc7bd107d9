try {
  let r = document.documentElement.dataset,
    t = localStorage.getItem('theme'),
    s = localStorage.getItem('text-size');
  if (/^(light|dark)$/.test(t)) r.theme = t;
  if (/^[234]$/.test(s)) r.textSize = s;
} catch {}
