if ([].findLast) document.documentElement.dataset.scripts = '';
