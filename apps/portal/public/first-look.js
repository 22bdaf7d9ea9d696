// Before the first paint: the theme and language this browser chose, so that nothing flashes.
try {
  var theme = localStorage.getItem('motcua.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('motcua.language') === 'en') document.documentElement.lang = 'en';
} catch (withoutStorage) {}
